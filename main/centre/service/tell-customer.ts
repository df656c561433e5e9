/** Tells every desk that a customer's card is another now; who learns beside a contact is told through the contact, masked. */
import type { Customer } from '#src/model/customer.ts';
import type { CompanyPart } from './company/company.ts';
import type { CentreContext } from './context.ts';
import { heldOf } from './views.ts';

/** To all who are signed in. */
export function tellCustomer(
  context: CentreContext,
  company: CompanyPart,
  customer: Customer,
): void {
  for (const agent of context.agents.all())
    if (agent.sessionId !== null) {
      const { id } = agent.profile;
      const learning = company.shadows.learningAbout(id, customer.id);
      if (learning.length === 0) context.tell(id, { kind: 'customer/changed', customer });
      for (const work of learning)
        context.tell(id, { kind: 'held/changed', held: heldOf(context, work, id) });
    }
}
