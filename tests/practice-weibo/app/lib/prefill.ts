import { onMounted, type Ref } from 'vue';
import { getJson } from '../api/http';

interface TextAnswer {
  readonly data: { readonly content: string };
}

/** Text that comes with the address: `?preupdate_id=` and `?content=`. */
export function usePrefill(text: Ref<string>, preupdateId: Ref<string>): void {
  onMounted(async () => {
    const query = new URLSearchParams(location.search);
    const id = query.get('preupdate_id');
    const content = query.get('content');
    if (id !== null) {
      text.value = (
        await getJson<TextAnswer>('/ajax/statuses/getPreUpdate', { preupdate_id: id })
      ).data.content;
      preupdateId.value = id;
    } else if (content !== null) {
      const params = { content, ids: query.get('ids') ?? '', pics: query.get('pics') ?? '' };
      text.value = (await getJson<TextAnswer>('/ajax/shop/init', params)).data.content;
    }
  });
}
