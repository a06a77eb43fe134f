import axios from 'axios';
import { facts } from '../lib/globals';

const HOST = 'https://picupload.weibo.com/interface';

interface UploadAnswer {
  readonly ret?: boolean;
  readonly pic?: { readonly pid: string };
  readonly data?: { readonly pics: { readonly pic_1: { readonly pid: string } } };
}

/** Sends one picture to the upload host; gives its picture id. */
export async function uploadPicture(file: File): Promise<string> {
  const url =
    facts.pictureUpload === 'upload'
      ? `${HOST}/upload.php?ent=miniblog&appid=339644097`
      : `${HOST}/pic_upload.php?app=miniblog&s=json&p=1&data=1`;
  const { data } = await axios.post<UploadAnswer>(url, file, {
    adapter: 'xhr',
    withCredentials: true,
    headers: { 'content-type': 'application/octet-stream' },
  });
  const pid = data.pic?.pid ?? data.data?.pics.pic_1.pid;
  if (pid === undefined) throw new Error('no picture id in the answer');
  return pid;
}
