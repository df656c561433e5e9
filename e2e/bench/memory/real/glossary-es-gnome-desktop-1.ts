/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsGnomeDesktop1: readonly GlossaryLine[] = [
  // Accesibilidad
  {
    says: [
      'tiembla la mano',
      'parkinson',
      'pulso sin querer dos veces',
      'letras dobles',
      'sale repetida la letra',
      'teclea doble',
    ],
    calls: ['rechazo de teclas', 'pulsaciones de teclas repetidas'],
  },
  {
    says: ['línea braille', 'sistema para ciegos', 'leer con los dedos', 'soy invidente'],
    calls: ['pantalla en Braille', 'lector de pantalla'],
  },
  {
    says: ['se distinguen mal los botones', 'colores más vivos de las ventanas', 'alto contraste'],
    calls: ['ajustar el contraste'],
  },
  {
    says: ['sin apretar el botón', 'clic sin tocar', 'dejar quieto el ratón', 'clic automático'],
    calls: ['simular una pulsación al posicionar el puntero'],
  },
  {
    says: [
      'discapacidad',
      'minusvalía',
      'discapacitado',
      'movilidad reducida',
      'ayudas para mayores',
      'persona mayor',
    ],
    calls: ['accesibilidad', 'menú de accesibilidad'],
  },
  {
    says: ['icono del monigote', 'muñequito de arriba', 'icono de una persona'],
    calls: ['menú de accesibilidad'],
  },
  { says: ['letras enanas'], calls: ['tamaño del texto en la pantalla', 'magnificar un área'] },
  {
    says: [
      'aumentar la pantalla',
      'ampliar la pantalla',
      'zoom de la pantalla',
      'acercar la pantalla',
    ],
    calls: ['magnificar un área de la pantalla'],
  },
  {
    says: ['botón derecho roto', 'dejar apretado el botón'],
    calls: ['simular una pulsación derecha del ratón'],
  },
  {
    says: [
      'tecla poco tiempo',
      'roce las teclas',
      'toco teclas sin querer',
      'retardo al teclear',
      'teclas más lentas',
    ],
    calls: ['teclas lentas'],
  },
  { says: ['no puedo apretar dos teclas', 'una sola mano'], calls: ['teclas persistentes'] },
  {
    says: ['soy sordo', 'aviso visual', 'parpadee en vez de sonar'],
    calls: ['destello de pantalla para sonidos de alerta'],
  },
  {
    says: [
      'no sale el cursor',
      'el cursor parpadea',
      'la rayita parpadea',
      'palito que parpadea',
      'rayita donde escribo',
    ],
    calls: ['parpadee el cursor del teclado'],
  },
  {
    says: ['se me rompió el ratón', 'mouse roto', 'ratón estropeado', 'moverse sin ratón'],
    calls: ['navegación con el teclado', 'mover el puntero del ratón usando el teclado numérico'],
  },
  {
    says: [
      'mover la flecha con números',
      'numpad',
      'teclas de los números',
      'usar teclado como ratón',
    ],
    calls: ['pulsar y mover el puntero del ratón usando el teclado numérico'],
  },
  {
    says: [
      'teclado virtual',
      'teclado en la pantalla',
      'escribir con el ratón',
      'teclado táctil',
      'se rompió el teclado',
      'teclado roto',
    ],
    calls: ['teclado en pantalla'],
  },
  {
    says: [
      'se repite la letra',
      'dejo pulsada la tecla',
      'letras repetidas al mantener',
      'se dispara la tecla',
      'tecla pegada',
    ],
    calls: ['pulsaciones de teclas repetidas'],
  },
  // Cuentas en línea
  {
    says: [
      'conectar mi gmail',
      'cuenta de google',
      'vincular google',
      'cuenta de microsoft',
      'cuenta de correo',
      'agregar cuenta de facebook',
      'sincronizar con google',
      'outlook',
      'hotmail',
      'nextcloud',
    ],
    calls: ['cuentas en línea', 'añadir una cuenta'],
  },
  {
    says: ['no sale mi proveedor', 'no aparece mi cuenta', 'falta mi cuenta'],
    calls: ['mi tipo de cuenta en la lista'],
  },
  {
    says: [
      'que no use mi correo',
      'solo el calendario de google',
      'elegir qué sincroniza',
      'desactivar servicio de la cuenta',
    ],
    calls: ['controlar qué servicios en línea puede usar una cuenta'],
  },
  {
    says: [
      'desvincular cuenta',
      'quitar gmail',
      'borrar cuenta de google',
      'eliminar google',
      'desconectar google',
    ],
    calls: ['quitar una cuenta', 'cuentas en línea'],
  },
  // Copias de respaldo
  {
    says: ['cada cuánto copia', 'copiar todas las semanas', 'copia diaria', 'programar copia'],
    calls: ['frecuencia de las copias de respaldo'],
  },
  {
    says: ['saber si se hizo la copia', 'probar la copia', 'comprobar el backup', 'backup bien'],
    calls: ['compruebe su copia de respaldo'],
  },
  {
    says: [
      'recuperar el backup',
      'sacar de la copia',
      'volver a poner la copia',
      'traer de la copia',
      'recuperar copia de seguridad',
    ],
    calls: ['restaurar una copia de respaldo'],
  },
  {
    says: [
      'en qué disco copio',
      'dónde dejo la copia',
      'dónde guardar el backup',
      'copia en disco externo',
      'dónde guardar la copia',
    ],
    calls: ['dónde almacenar su copia de respaldo'],
  },
  {
    says: ['qué carpetas salvar', 'qué meto en la copia'],
    calls: ['de qué hacer una copia de respaldo'],
  },
  {
    says: [
      'programa de backup',
      'respaldar',
      'programa de copias de seguridad',
      'resguardo',
      'deja dup',
    ],
    calls: ['cómo hacer copias de respaldo'],
  },
  {
    says: [
      'por si se rompe el disco',
      'por si se estropea',
      'miedo a perder mis cosas',
      'no perder mis documentos',
    ],
    calls: ['copias de respaldo de sus archivos importantes'],
  },
  {
    says: ['carpeta de configuración'],
    calls: ['dónde puedo encontrar los archivos de los que quiero hacer copia de respaldo'],
  },
  // Bluetooth
  {
    says: [
      'auriculares inalámbricos',
      'cascos inalámbricos',
      'ratón inalámbrico',
      'teclado inalámbrico',
      'cascos bluetooth',
      'altavoz bluetooth',
      'audífonos bluetooth',
      'audífonos inalámbricos',
      'conectar el mando',
    ],
    calls: ['conectar su equipo a un dispositivo Bluetooth'],
  },
  {
    says: [
      'no detecta bluetooth',
      'no conecta bluetooth',
      'no engancha bluetooth',
      'bluetooth falla',
      'no encuentra bluetooth',
      'bluetooth no funciona',
    ],
    calls: ['no puedo conectar mi dispositivo Bluetooth'],
  },
  {
    says: [
      'quitar bluetooth',
      'desvincular bluetooth',
      'olvidar los cascos',
      'olvidar dispositivo',
      'desemparejar',
    ],
    calls: ['desconectar un dispositivo Bluetooth'],
  },
  {
    says: [
      'prender bluetooth',
      'activar bluetooth',
      'no sale bluetooth',
      'desactivar bluetooth',
      'apagar bluetooth',
    ],
    calls: ['encender o apagar el Bluetooth'],
  },
  {
    says: [
      'que vean mi equipo por bluetooth',
      'visible por bluetooth',
      'que otros me encuentren',
      'no me encuentra el teléfono',
    ],
    calls: ['visibilidad de Bluetooth'],
  },
  {
    says: [
      'recibir archivos del móvil',
      'recibir por bluetooth',
      'fotos del celular',
      'fotos del teléfono',
      'mandar desde el móvil',
    ],
    calls: ['compartición por Bluetooth', 'enviar archivos a un dispositivo Bluetooth'],
  },
  // Fecha, hora, calendario
  {
    says: [
      'cumpleaños',
      'reuniones en el calendario',
      'agenda del día',
      'ver las citas',
      'eventos de hoy',
    ],
    calls: ['citas de calendario'],
  },
  {
    says: ['cambiar la hora', 'poner la hora', 'hora de verano', 'horario de verano'],
    calls: ['cambiar la fecha y la hora', 'zona horaria'],
  },
  {
    says: ['estoy de viaje', 'hora de otro país', 'huso horario', 'uso horario'],
    calls: ['zona horaria'],
  },
  {
    says: [
      'hora de otra ciudad',
      'hora en china',
      'hora en méxico',
      'hora de varios países',
      'relojes de varias ciudades',
    ],
    calls: ['reloj del mundo'],
  },
  {
    says: [
      'fecha al revés',
      'mes antes que el día',
      'fecha americana',
      'fecha a la inglesa',
      'formato de la fecha',
      'primero el mes',
      'punto en lugar de coma',
    ],
    calls: ['cambiar la fecha y los formatos de medida'],
  },
  // Color
  {
    says: [
      'colores distintos en la pantalla y en papel',
      'no coincide el color',
      'colores de la impresora distintos',
      'sale otro color impreso',
      'color impreso distinto',
    ],
    calls: ['gestión del color', 'calibrar la impresora'],
  },
  {
    says: [
      'colores exactos',
      'colores reales',
      'ajustar los colores del monitor',
      'monitor mal de color',
      'pantalla verdosa',
      'pantalla azulada',
      'colores fieles',
    ],
    calls: ['calibrar la pantalla', 'perfil de color'],
  },
  { says: ['color del escáner', 'escanea con otro color'], calls: ['calibrar el escáner'] },
  { says: ['color de la cámara'], calls: ['calibrar la cámara'] },
];
