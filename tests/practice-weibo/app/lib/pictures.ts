import { computed, reactive } from 'vue';
import { uploadPicture } from '../api/upload';
import { toast } from './toasts';

export interface Picture {
  readonly key: number;
  readonly preview: string;
  readonly type: string;
  pid: string;
}

export interface PictureBox {
  readonly items: Picture[];
  readonly isUploading: { readonly value: boolean };
  add(files: Iterable<File>): void;
  remove(key: number): void;
  clear(): void;
}

let nextKey = 1;

/** Pictures of one box: previews at once, uploads in the background. */
export function usePictures(limit: () => number): PictureBox {
  const items = reactive<Picture[]>([]);
  const remove = (key: number): void => {
    const at = items.findIndex((item) => item.key === key);
    if (at >= 0) items.splice(at, 1);
  };
  const addOne = async (file: File): Promise<void> => {
    if (items.length >= limit()) {
      toast(`最多只能上传${limit()}张图片`);
      return;
    }
    const key = nextKey;
    nextKey += 1;
    items.push({ key, preview: URL.createObjectURL(file), type: file.type, pid: '' });
    try {
      const pid = await uploadPicture(file);
      const item = items.find((candidate) => candidate.key === key);
      if (item !== undefined) item.pid = pid;
    } catch {
      remove(key);
      toast('图片上传失败');
    }
  };
  return {
    items,
    isUploading: computed(() => items.some((item) => item.pid === '')),
    add: (files) => {
      for (const file of files) if (/^(image|video)\//.test(file.type)) void addOne(file);
    },
    remove,
    clear: () => items.splice(0),
  };
}
