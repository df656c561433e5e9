/** What the desk says about working with others: help, whispers, who is beside, messages, shadowing; in Spanish. Part of `es.ts`. */
import type { HelpReason } from '#src/model/help.ts';

const leads = (count: number) => (count === 1 ? '1 responsable' : `${count} responsables`);

/** Spanish. */
export const togetherEs = {
  together: {
    region: 'Avisos de tu equipo',
    help: {
      title: 'Ayuda',
      asking: 'Pidiendo ayuda…',
      asked: 'Ayuda pedida',
      askedFor: (name: string) => `Ayuda pedida con ${name}`,
      why: 'Di por qué, con una tecla',
      text: 'Unas palabras, si quieres…',
      reasons: {
        none: 'sin motivo',
        question: 'Una duda',
        'upset-customer': 'Cliente muy enfadado',
        approval: 'Un permiso',
        technical: 'Algo falla',
        safety: 'Alguien en peligro',
      } satisfies Record<HelpReason, string>,
      delivered: (count: number) =>
        count === 0 ? 'Nadie conectado: llegará a quien entre.' : `Ha llegado a ${leads(count)}.`,
      deliveredLooking: (count: number, names: string, isOne: boolean) =>
        `Ha llegado a ${leads(count)}; ${names} lo ${isOne ? 'está' : 'están'} mirando.`,
      withdraw: 'Retirar',
      addReason: 'Decir por qué',
      done: 'Ayuda dada: un responsable la ha marcado como hecha.',
      doneFor: (name: string) => `Ayuda con ${name}: un responsable la ha marcado como hecha.`,
      close: 'Quitar este aviso',
      sent: 'Dicho.',
    },
    whispers: {
      says: (name: string) => `${name} te escribe`,
      announceSay: (name: string, text: string) => `${name} te escribe: ${text}`,
      announceSuggest: (name: string, text: string) => `${name} te sugiere: ${text}`,
      announcePoint: (name: string, field: string) => `${name} señala: ${field}`,
      pointed: (name: string) => `${name} señala esto`,
      pointedWith: (name: string, text: string) => `${name}: ${text}`,
      dismiss: 'Quitar',
    },
    beside: {
      and: (all: readonly string[]) =>
        new Intl.ListFormat('es', { type: 'conjunction' }).format(all),
      call: {
        listen: (name: string, customer: string) => `${name} escucha. ${customer} no le oye.`,
        whisper: (name: string, customer: string) =>
          `${name} te habla al oído. ${customer} no le oye.`,
        barge: (name: string, customer: string) =>
          `${name} ha entrado: ${customer} también le oye.`,
        learner: (name: string) => `${name} escucha para aprender. Nadie le oye.`,
        taken: (name: string) => `${name} lleva la llamada; tú escuchas. El cliente no te oye.`,
      },
      chat: {
        listen: (name: string, customer: string) => `${name} lee este chat. ${customer} no le ve.`,
        whisper: (name: string, customer: string) =>
          `${name} escribe solo contigo. ${customer} no lo ve.`,
        barge: (name: string, customer: string) =>
          `${name} ha entrado: ${customer} lee lo que escriba.`,
        learner: (name: string) => `${name} lee este chat para aprender, sin escribir.`,
        taken: (name: string) => `${name} lleva el chat; tú lo lees. El cliente no te ve.`,
      },
    },
  },
};
