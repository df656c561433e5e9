/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsGnomeDesktop2: readonly GlossaryLine[] = [
  { says: ['icm', 'icc'], calls: ['perfil de color', 'importar perfiles de color'] },
  {
    says: ['aparato para medir color', 'colorímetro', 'sonda de color', 'calibrador'],
    calls: ['instrumentos de medición de color'],
  },
  {
    says: ['carta de colores', 'tarjeta de colores', 'it8', 'colorchecker'],
    calls: ['tipos de objetivos soportados'],
  },
  {
    says: ['pasar mi perfil de color a otro', 'mandar perfil de color', 'darle mi perfil'],
    calls: ['compartir un perfil de color'],
  },
  {
    says: ['bajar perfiles de color', 'conseguir perfil de color', 'perfil del fabricante'],
    calls: ['obtener perfiles de color'],
  },
  {
    says: ['perfil caducado', 'perfil viejo', 'perfil de color anticuado'],
    calls: ['notificación cuando mi perfil de color no es preciso', 'caducan los perfiles'],
  },
  {
    says: ['rgb o cmyk', 'gama de colores', 'gamut', 'adobe rgb', 'srgb'],
    calls: ['espacio de color'],
  },
  // Contactos
  {
    says: [
      'agenda de teléfonos',
      'libreta de contactos',
      'agenda de contactos',
      'apuntar un teléfono',
      'guardar un número',
    ],
    calls: ['añadir o quitar un contacto', 'contactos'],
  },
  {
    says: [
      'contacto repetido',
      'contacto duplicado',
      'misma persona dos veces',
      'juntar contactos',
    ],
    calls: ['enlazar y desenlazar contactos'],
  },
  {
    says: [
      'cambiar teléfono de un contacto',
      'corregir un contacto',
      'actualizar contacto',
      'foto del contacto',
    ],
    calls: ['editar los detalles del contacto'],
  },
  {
    says: ['llamar a un contacto', 'escribir a un contacto', 'chatear'],
    calls: ['contactar con su contacto'],
  },
  {
    says: ['encontrar a una persona en la agenda', 'no encuentro un contacto'],
    calls: ['buscar un contacto'],
  },
  // Disco
  {
    says: ['velocidad del disco', 'disco lento', 'test de disco', 'medir el disco'],
    calls: ['rendimiento de su disco duro'],
  },
  {
    says: [
      'cuánto sitio queda',
      'cuánto me queda libre',
      'espacio libre',
      'memoria llena',
      'no queda espacio',
    ],
    calls: ['espacio de disco disponible'],
  },
  {
    says: [
      'el disco hace ruido',
      'disco moribundo',
      'salud del disco',
      'se va a morir el disco',
      'smart del disco',
      'disco hace clic',
    ],
    calls: ['problemas del disco duro'],
  },
  {
    says: ['partir el disco', 'dividir el disco', 'particionar', 'disco d', 'unidad c'],
    calls: ['gestionar volúmenes y particiones'],
  },
  {
    says: [
      'agrandar la partición',
      'achicar la partición',
      'partición más grande',
      'redimensionar partición',
      'ampliar partición',
    ],
    calls: ['tamaño de un sistema de archivos'],
  },
  {
    says: [
      'no lee el pendrive',
      'usb dañado',
      'pendrive dañado',
      'disco corrupto',
      'pendrive corrupto',
      'chkdsk',
      'usb corrupto',
      'error al montar',
    ],
    calls: ['reparar un sistema de archivos dañado'],
  },
  {
    says: [
      'formatear usb',
      'borrar el usb',
      'vaciar el pendrive',
      'dejar el usb vacío',
      'fat32',
      'ntfs',
      'exfat',
    ],
    calls: ['limpiar todo en un disco extraíble', 'sistema de archivos'],
  },
  {
    says: ['no deja quitar el usb', 'usb ocupado', 'arrancar el usb'],
    calls: ['extraer una unidad externa de forma segura'],
  },
  {
    says: [
      'tarjeta de la cámara',
      'tarjeta sd',
      'no lee la tarjeta',
      'ranura de tarjeta',
      'tarjeta de memoria',
      'microsd',
    ],
    calls: ['lectores de tarjetas'],
  },
  // Pantalla y energía
  {
    says: [
      'se apaga la pantalla',
      'pantalla se va a negro',
      'se me apaga el monitor',
      'que no se apague la pantalla',
      'pantalla siempre encendida',
    ],
    calls: ['tiempo de apagado de la pantalla'],
  },
  {
    says: [
      'se oscurece sola',
      'baja el brillo solo',
      'se atenúa',
      'se pone oscura la pantalla',
      'se apaga un poco la pantalla',
      'pantalla pierde brillo',
    ],
    calls: ['mi pantalla se oscurece después de un tiempo'],
  },
  {
    says: [
      'pantalla muy brillante',
      'me deslumbra',
      'subir el brillo',
      'pantalla oscura',
      'molesta el brillo',
      'poco brillo',
    ],
    calls: ['brillo de la pantalla'],
  },
  {
    says: ['cambia el brillo solo', 'brillo se ajusta solo', 'sensor de luz'],
    calls: ['brillo automático'],
  },
  {
    says: [
      'segunda pantalla',
      'conectar la tele',
      'conectar a la tv',
      'proyector',
      'televisor',
      'hdmi',
      'doble monitor',
      'segundo monitor',
      'pantalla externa',
      'duplicar la pantalla',
      'monitor externo',
    ],
    calls: ['conectar otra pantalla al equipo'],
  },
  {
    says: ['se ve borrosa la pantalla', 'se ven cuadraditos', 'pantalla difusa'],
    calls: ['pantalla está difuso o pixelado', 'resolución de la pantalla'],
  },
  {
    says: [
      'pantalla girada',
      'pantalla al revés',
      'pantalla boca abajo',
      'pantalla de lado',
      'pantalla volteada',
      'rotar la pantalla',
      'pantalla tumbada',
    ],
    calls: ['cambiar la resolución o la orientación de la pantalla'],
  },
  {
    says: [
      'iconos muy grandes',
      '1080p',
      'full hd',
      '4k',
      'escalado de pantalla',
      'se sale de la pantalla',
      'definición de la pantalla',
    ],
    calls: ['resolución de la pantalla'],
  },
  {
    says: [
      'por la noche la pantalla',
      'me duelen los ojos',
      'cansancio de ojos',
      'ojos cansados',
      'modo nocturno',
      'luz nocturna',
    ],
    calls: ['temperatura de color', 'luz nocturna'],
  },
  {
    says: ['batería no dura', 'menos batería que con windows', 'windows duraba más'],
    calls: ['menor tiempo de batería que en Windows'],
  },
  {
    says: [
      'tiempo de batería mal',
      'dice que queda batería',
      'miente la batería',
      'calcula mal la batería',
      'batería estimada',
    ],
    calls: ['duración estimada de la batería'],
  },
  {
    says: ['se apaga con batería', 'se apaga al 10'],
    calls: ['se apaga el equipo cuando la batería llega al 10%'],
  },
  {
    says: [
      'alargar la batería',
      'consume mucho',
      'gastar menos luz',
      'ahorro de energía',
      'gasta mucha batería',
      'ahorrar luz',
    ],
    calls: ['menos energía y mejorar la vida de la batería'],
  },
  {
    says: [
      'cuidar la batería',
      'cargar la batería',
      'dejar enchufado',
      'batería estropeada',
      'siempre enchufado',
      'batería nueva',
    ],
    calls: ['máximo partido a la batería de su portátil'],
  },
  {
    says: [
      'va lento sin enchufar',
      'lento desenchufado',
      'lento con batería',
      'sin cable va lento',
    ],
    calls: ['portátil se vuelve más lento cuando funciona con la batería'],
  },
  {
    says: ['se suspende solo', 'se apaga solo al rato', 'entra en reposo'],
    calls: ['suspensión automática'],
  },
  {
    says: [
      'no despierta',
      'no vuelve de dormir',
      'no se enciende después de suspender',
      'se queda en negro después de suspender',
      'no revive',
      'no arranca tras dormir',
    ],
    calls: ['mi equipo no reacciona después de haberlo enviado suspendido'],
  },
  {
    says: ['sin internet después de dormir', 'sin wifi al despertar', 'al despertar no hay red'],
    calls: ['no tengo conexión inalámbrica cuando despierto mi equipo'],
  },
  {
    says: ['ventilador no para', 'hace mucho ruido el portátil', 'ruidoso'],
    calls: ['ventilador de mi portátil siempre está funcionando'],
  },
  {
    says: ['está muy caliente', 'se sobrecalienta', 'temperatura alta', 'calentón'],
    calls: ['mi equipo se calienta demasiado'],
  },
  {
    says: [
      'llevarlo al extranjero',
      'enchufe de otro país',
      'cargador en otro país',
      '220 voltios',
      'adaptador de enchufe',
      'voltaje',
      'corriente en otro país',
    ],
    calls: ['suministro de energía de otro país'],
  },
  {
    says: [
      'no enciende',
      'no arranca la computadora',
      'no arranca el portátil',
      'no arranca la máquina',
      'no prende la computadora',
      'no reacciona al botón',
    ],
    calls: ['mi equipo no se enciende'],
  },
];
