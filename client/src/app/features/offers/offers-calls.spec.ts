import { offersApi } from '@longcai/shared/offers/offers.contract';
import { searchApi } from '@longcai/shared/search/search.contract';
import { SEARCH } from './offer-list-store.js';
import { VIEW } from './offer-page.js';

describe('offers', () => {
  it('asks where the contract says', () => {
    expect(SEARCH.path).toBe(searchApi.offers.path);
    expect(VIEW.path).toBe(offersApi.view.path);
  });
});
