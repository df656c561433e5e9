/**
 * A small centre for the model test: it hears the events of the switch late, keeps one company of up to five parties and
 * leads, derives who hears whom from `src/call/hearing.ts` and arranges it. Its rules of its own: whoever is alone goes, and
 * whom a lead left without the customer has them again when the lead is gone.
 * It stands for the pure part of what a centre does, without store, wire and desks.
 */
import { deriveHearing, isBeside } from '#src/call/hearing.ts';
import { partyId, type Focus, type Party, type PartyRole } from '#src/model/party.ts';
import { TelephonyError, type TelephonyEvent, type TelephonyLeg } from '../../port.ts';
import type { ListeningExchange } from './listening-exchange.ts';

/** The company and what may be done to it. */
export class CompanyModel {
  readonly #switch: ListeningExchange;
  /** What the switch said and the model has not heard yet. */
  #unheardFrom = 0;
  #bridgeCount = 0;
  #bridgeId = 'bridge-0';
  /** By leg id; the role that a dialled leg will have. */
  readonly parties = new Map<string, Party>();
  focus: Focus = 'customer';
  /** The agents from whom leads took it over and who are beside still, the newest last. */
  taken: readonly string[] = [];
  /** Leaves it to the switch to keep the muted from being heard, instead of naming nobody who hears them. */
  leavesMuteToSwitch = false;

  constructor(exchange: ListeningExchange) {
    this.#switch = exchange;
  }

  get bridgeId(): string {
    return this.#bridgeId;
  }

  /** Everyone who has not left. */
  present(role?: PartyRole): readonly Party[] {
    return [...this.parties.values()].filter((one) => role === undefined || one.role === role);
  }

  /** Expects a leg that the model itself has dialled. */
  expect(legId: string, role: PartyRole): void {
    this.parties.set(legId, {
      id: partyId.parse(legId),
      role,
      name: legId,
      agentId: null,
      number: '',
      state: 'ringing',
      isMuted: false,
      supervision: role === 'lead' ? 'listen' : null,
      sinceMs: 0,
    });
  }

  /** Changes one party and arranges anew. */
  change(party: Party, change: Partial<Party>): void {
    const known = this.parties.get(party.id);
    if (known) this.parties.set(party.id, { ...known, ...change });
    this.arrange();
  }

  /** The lead owns it, and who owned it is beside, listening. */
  takeOver(lead: Party): void {
    const owner = this.present('owner')[0];
    if (!owner || lead.role !== 'lead' || owner.state !== 'up' || lead.state !== 'up') return;
    this.#trade(owner, lead);
    this.taken = [...this.taken, owner.id];
  }

  /** The newest of whom it was taken from has it again, and the lead is beside. */
  handBack(): void {
    const owner = this.present('owner')[0];
    const last = this.parties.get(this.taken.at(-1) ?? '');
    if (!owner || !last) return;
    this.taken = this.taken.slice(0, -1);
    this.#trade(owner, last);
  }

  /** Goes on in a bridge of another name, as a conversation that is moved. */
  move(): void {
    this.#bridgeCount += 1;
    this.#bridgeId = `bridge-${String(this.#bridgeCount)}`;
    this.arrange();
  }

  /** Tells the switch who hears whom; a leg whose end is still unheard may refuse it, nothing else may. */
  arrange(): void {
    const parties = this.leavesMuteToSwitch
      ? this.present().map((one) => ({ ...one, isMuted: false }))
      : this.present();
    const members = [...deriveHearing(parties, this.focus)].map(([id, hears]) => ({
      legId: id,
      hears,
      isMuted: this.parties.get(id)?.isMuted ?? false,
      waiting: { kind: 'music' } as const,
    }));
    const result = this.#switch.arrange(this.#bridgeId, members);
    if (result === 'done') return;
    const gone = members.some(({ legId }) => this.#unheard().some((e) => isEndOf(e, legId)));
    if (result !== 'no-such-leg' || !gone)
      throw new Error(`An arrangement was refused (${result}) without a reason.`);
  }

  /** Ends a leg from our side, unless it has ended. */
  hangUp(legId: string): void {
    try {
      this.#switch.exchange.hangUp(legId, 'near-hangup');
    } catch (error) {
      if (!(error instanceof TelephonyError) || error.code !== 'no-such-leg') throw error;
    }
  }

  /** Hears what has happened, in its order. */
  hear(): void {
    const news = this.#unheard();
    this.#unheardFrom = this.#switch.events.length;
    for (const event of news) {
      if (event.kind === 'leg/created' && !this.parties.has(event.leg.legId))
        this.expect(event.leg.legId, 'customer');
      if (event.kind === 'leg/created' || event.kind === 'leg/changed') this.#follow(event.leg);
      if (event.kind === 'leg/ended') this.#ended(event.leg.legId);
    }
    if (news.length > 0) this.#settle();
  }

  /** Was away: forgets the news and takes what the switch says now. */
  reconcile(): void {
    this.#unheardFrom = this.#switch.events.length;
    const { legs } = this.#switch.exchange.state();
    for (const legId of [...this.parties.keys()])
      if (!legs.some((leg) => leg.legId === legId)) this.#ended(legId);
    for (const leg of legs) {
      if (!this.parties.has(leg.legId)) this.expect(leg.legId, 'customer');
      this.#follow(leg);
    }
    this.#settle();
  }

  #unheard(): readonly TelephonyEvent[] {
    return this.#switch.events.slice(this.#unheardFrom);
  }

  #follow(leg: TelephonyLeg): void {
    const party = this.parties.get(leg.legId);
    if (!party) return;
    if (leg.kind === 'customer' && leg.direction === 'inbound' && leg.state === 'ringing') {
      try {
        this.#switch.exchange.answer(leg.legId);
      } catch (error) {
        if (!(error instanceof TelephonyError) || error.code !== 'no-such-leg') throw error;
      }
    }
    if (leg.state === 'up') this.parties.set(leg.legId, { ...party, state: 'up' });
  }

  #ended(legId: string): void {
    this.parties.delete(legId);
    this.taken = this.taken.filter((id) => id !== legId);
  }

  #trade(from: Party, to: Party): void {
    this.parties.set(to.id, { ...to, role: 'owner', supervision: null, isMuted: false });
    this.parties.set(from.id, { ...from, role: 'lead', supervision: 'listen', isMuted: false });
    if (this.focus === 'consult') this.focus = 'customer';
    this.arrange();
  }

  /** After news: someone owns the customer if anyone can, nobody is left alone, everyone has their place. */
  #settle(): void {
    const owner = this.present('owner')[0];
    const taken = this.parties.get(this.taken.at(-1) ?? '');
    const heir =
      taken ??
      [...this.present('consulted'), ...this.present('joined')].find(({ state }) => state === 'up');
    if (!owner && heir) {
      this.taken = this.taken.filter((id) => id !== heir.id);
      this.parties.set(heir.id, { ...heir, role: 'owner', supervision: null });
      this.focus = 'customer';
    }
    if (this.present('consulted').length === 0 && this.focus === 'consult') this.focus = 'customer';
    const hasCustomer = this.present('customer').length > 0;
    const talkers = this.present().filter((party) => !isBeside(party));
    if (!hasCustomer || talkers.length === 0)
      for (const party of this.present())
        if (isBeside(party) || talkers.length <= 1) this.hangUp(party.id);
    this.arrange();
  }
}

function isEndOf(event: TelephonyEvent, legId: string): boolean {
  return event.kind === 'leg/ended' && event.leg.legId === legId;
}
