/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsImpress1: readonly GlossaryLine[] = [
  // Presentaciones
  {
    says: [
      'empezar una presentación',
      'nueva presentación',
      'diapositivas de power point',
      'pptx',
      'ppt',
      'presentación para clase',
    ],
    calls: ['instrucciones para utilizar LibreOffice Impress', 'presentación'],
  },
  {
    says: [
      'pasar la presentación',
      'presentar delante de gente',
      'lanzar la presentación',
      'ver a pantalla completa',
      'empezar el pase',
      'arrancar la presentación',
      'reproducir la presentación',
      'f5 presentación',
    ],
    calls: ['muestra de un pase de diapositivas', 'pase de diapositivas'],
  },
  {
    says: [
      'que pasen solas',
      'presentación automática',
      'avanzar solas las diapositivas',
      'sin hacer clic pasan',
      'repetir sin parar',
      'presentación que se repite',
      'pantalla de escaparate',
    ],
    calls: [
      'configuración del pase de diapositivas',
      'ensayar intervalos de cambios de diapositiva',
      'muestra de un pase',
    ],
  },
  {
    says: [
      'cuánto tardo',
      'cronometrar',
      'tiempo por diapositiva',
      'medir la charla',
      'ensayar la charla',
    ],
    calls: ['ensayar intervalos de cambios de diapositiva'],
  },
  {
    says: [
      'efecto al pasar de una a otra',
      'efecto entre diapositivas',
      'cortinilla',
      'fundido entre diapositivas',
    ],
    calls: ['animar transiciones de diapositivas', 'transición de diapositivas'],
  },
  {
    says: [
      'texto que entre volando',
      'salir las frases poco a poco',
      'que aparezca al hacer clic',
      'efectos a las letras',
      'mover un objeto en la presentación',
      'que vayan saliendo los puntos',
      'efectos de entrada',
    ],
    calls: ['animar objetos en diapositivas de presentaciones', 'panel Animación', 'animación'],
  },
  {
    says: ['quitar animaciones', 'quitar los efectos', 'efecto molesto'],
    calls: ['animación', 'panel Animación'],
  },
  {
    says: [
      'ver mis apuntes',
      'chuleta mientras hablo',
      'pantalla del orador',
      'en mi pantalla otra cosa',
      'notas del presentador',
      'ver la siguiente diapositiva',
    ],
    calls: ['uso de la consola de presentación', 'vista de notas'],
  },
  {
    says: [
      'pasar diapositivas con el móvil',
      'control con el teléfono',
      'manejar la presentación con el celular',
      'mando a distancia',
    ],
    calls: ['guía del Control remoto de Impress', 'conexiones al Control remoto de Impress'],
  },
  {
    says: [
      'mismo diseño en todas',
      'logo en cada diapositiva',
      'fondo igual en todas',
      'plantilla de presentación',
      'diseño de la presentación',
      'cambiar el diseño de todas',
    ],
    calls: ['modificar y añadir un patrón de página', 'patrón de diapositivas'],
  },
  {
    says: ['fondo de una diapositiva', 'color de la diapositiva', 'cambiar fondo presentación'],
    calls: ['cambiar el relleno del fondo de la diapositiva'],
  },
  {
    says: [
      'orden de las diapositivas',
      'mover una diapositiva',
      'diapositivas desordenadas',
      'ver todas en pequeño',
      'cambiar diapositivas de sitio',
    ],
    calls: ['cambiar el orden de las diapositivas', 'clasificador de diapositivas'],
  },
  {
    says: ['copiar una diapositiva', 'repetir diapositiva', 'diapositiva igual'],
    calls: ['duplicar'],
  },
  {
    says: ['borrar diapositiva', 'quitar una diapositiva', 'sobra una diapositiva'],
    calls: ['borrar diapositiva'],
  },
  {
    says: [
      'saltar una diapositiva',
      'esconder diapositiva',
      'que no salga una diapositiva',
      'no mostrar una diapositiva',
    ],
    calls: ['mostrar u ocultar diapositiva'],
  },
  {
    says: [
      'diapositivas de otra presentación',
      'juntar dos presentaciones',
      'traer de otra presentación',
      'unir presentaciones',
    ],
    calls: ['insertar diapositiva desde archivo'],
  },
  {
    says: [
      'solo algunas diapositivas',
      'presentación corta',
      'otra versión del pase',
      'distintos públicos',
    ],
    calls: ['crear un pase de diapositivas personalizado', 'pases de diapositivas personalizados'],
  },
  {
    says: [
      'fecha en las diapositivas',
      'número de diapositiva',
      'pie en todas las diapositivas',
      'nombre abajo en la presentación',
    ],
    calls: ['añadir una cabecera o un pie a todas las diapositivas'],
  },
  {
    says: [
      'imprimir la presentación',
      'varias diapositivas por hoja',
      'imprimir con notas',
      'para repartir',
      'entregar al público',
      'imprimir las diapositivas',
      'hoja para el público',
    ],
    calls: ['imprimir presentaciones', 'página de folleto'],
  },
  {
    says: [
      'diapositiva más ancha',
      '16:9',
      'cuatro tercios',
      'formato de la diapositiva',
      'tamaño de diapositiva',
    ],
    calls: [
      'imprimir diapositivas ajustadas al tamaño del papel',
      'propiedades de diapositiva',
      'página',
    ],
  },
  {
    says: [
      'video en la presentación',
      'vídeo de youtube',
      'música de fondo',
      'canción en la presentación',
      'sonido en la presentación',
      'música en las diapositivas',
    ],
    calls: ['audio o vídeo', 'reproductor multimedia'],
  },
  {
    says: ['botón para ir a otra', 'clic en la imagen lleva', 'menú en la presentación'],
    calls: ['interacción', 'insertar hiperenlaces'],
  },
  {
    says: [
      'álbum de fotos',
      'presentación con muchas fotos',
      'pasar fotos de viaje',
      'meter muchas fotos a la vez',
    ],
    calls: ['álbum fotográfico de Impress'],
  },
  {
    says: ['tabla de excel en la diapositiva', 'hoja en la presentación'],
    calls: ['incorporar hojas de cálculo en las diapositivas'],
  },
  {
    says: ['presentación en internet', 'presentación a html', 'subir la presentación'],
    calls: ['guardar una presentación en formato HTML'],
  },
  {
    says: ['distribución de la diapositiva', 'plantilla de la diapositiva', 'caja de título'],
    calls: ['disposición', 'disposición automática'],
  },
  { says: ['esquema de la presentación', 'títulos y puntos'], calls: ['vista de esquema'] },
  {
    says: [
      'puntero láser',
      'pintar mientras presento',
      'dibujar mientras presento',
      'señalar en la pantalla',
      'flecha no sale al presentar',
    ],
    calls: ['configuración del pase de diapositivas', 'uso de la consola de presentación'],
  },
  {
    says: [
      'en el proyector no sale',
      'pantalla equivocada al presentar',
      'se ve en mi pantalla y no en el proyector',
    ],
    calls: ['configuración del pase de diapositivas', 'uso de la consola de presentación'],
  },
  {
    says: ['autoajustar texto', 'el texto se hace pequeño', 'texto no cabe en el cuadro'],
    calls: ['texto (formato)', 'ajustar texto'],
  },
  // Dibujo
  {
    says: ['dibujar un plano', 'dibujar un cartel', 'programa de dibujo'],
    calls: ['instrucciones para utilizar LibreOffice Draw', 'formas'],
  },
  {
    says: [
      'organigrama',
      'cuadros con flechas',
      'mapa conceptual',
      'esquema con flechas',
      'mapa mental',
      'diagrama de procesos',
    ],
    calls: ['crear un diagrama de flujo', 'conectores'],
  },
  {
    says: [
      'unir cajas con una línea',
      'línea que une',
      'flecha entre cajas',
      'línea pegada a la caja',
    ],
    calls: ['conectores', 'utilizar puntos de unión', 'conectar líneas'],
  },
  {
    says: [
      'dibujar una curva',
      'línea a mano',
      'línea ondulada',
      'curvar una línea',
      'trazo libre',
    ],
    calls: ['dibujar curvas', 'curva'],
  },
  {
    says: ['cambiar la forma de una curva', 'mover los puntos', 'puntos de una línea'],
    calls: ['editar curvas', 'editar puntos'],
  },
  { says: ['círculo partido', 'porción de círculo'], calls: ['dibujar sectores y segmentos'] },
  {
    says: [
      'flecha gorda',
      'flecha ancha',
      'punta de flecha',
      'línea con flecha',
      'dibujar una flecha en draw',
    ],
    calls: ['flechas de bloque', 'estilos de flecha'],
  },
  {
    says: [
      'línea más gruesa',
      'línea discontinua',
      'raya de puntos',
      'grosor de línea',
      'color de la línea',
    ],
    calls: ['aplicar estilos de línea', 'definir estilos de línea', 'línea'],
  },
  {
    says: ['bocadillo', 'globo de cómic', 'formas hechas', 'smiley', 'carita'],
    calls: ['formas de símbolos', 'estrellas y pancartas', 'formas básicas'],
  },
];
