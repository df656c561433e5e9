/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsMore1: readonly GlossaryLine[] = [
  // GIMP: lo demás
  {
    says: ['engordar los blancos', 'ensanchar zonas claras', 'letras más gruesas en la foto'],
    calls: ['dilatar'],
  },
  {
    says: ['adelgazar los blancos', 'zonas oscuras más grandes', 'afinar líneas'],
    calls: ['erosionar'],
  },
  {
    says: [
      'retorcer según otra imagen',
      'deformar con un mapa',
      'superficie ondulada según imagen',
    ],
    calls: ['desplazar'],
  },
  {
    says: ['resaltar el detalle', 'sacar textura de la foto', 'nitidez con paso'],
    calls: ['paso alto'],
  },
  {
    says: [
      'ruido de color',
      'granos de colores',
      'añadir grano',
      'meter ruido',
      'nieve de televisión',
      'grano de película',
    ],
    calls: ['ruido TSV', 'ruido lch CIE', 'filtros de ruido', 'lanzar'],
  },
  {
    says: ['puntos esparcidos', 'dispersar píxeles', 'como cristal esmerilado', 'cristal rugoso'],
    calls: ['esparcir', 'escoger'],
  },
  { says: ['que gotee', 'colores derretidos', 'chorrear'], calls: ['manchar'] },
  {
    says: ['piel de animal', 'textura de células', 'textura orgánica'],
    calls: ['ruido celular', 'ruido simplex'],
  },
  {
    says: ['foto en círculo', 'doblar en redondo', 'imagen circular desde una recta'],
    calls: ['coordenadas polares'],
  },
  {
    says: [
      'imagen dentro de otra infinitas veces',
      'efecto espejo infinito',
      'repetición infinita',
      'droste',
    ],
    calls: ['transformación recursiva'],
  },
  { says: ['visión doble', 'ilusión', 'muchas copias giradas'], calls: ['espejismo'] },
  { says: ['ondas regulares de colores', 'textura de seno'], calls: ['seno'] },
  {
    says: ['líneas desplazadas', 'filas corridas', 'imagen temblorosa'],
    calls: ['desplazamiento'],
  },
  {
    says: [
      'que empiece por la mitad',
      'mover la imagen y que salga por el otro lado',
      'dar la vuelta en redondo al borde',
    ],
    calls: ['desplazamiento', 'mosaico sin costuras'],
  },
  {
    says: [
      'quitar medio transparentes para web',
      'bordes raros en gif transparente',
      'halo en gif',
    ],
    calls: ['semiaplanar'],
  },
  {
    says: ['repartir el brillo', 'igualar tonos', 'equilibrar claros y oscuros'],
    calls: ['ecualizar', 'estirar el contraste'],
  },
  { says: ['saturación automática'], calls: ['estirar HSV'] },
  { says: ['mezclar dos fotos seguidas', 'animación de fundido'], calls: ['fundir', 'quemado'] },
  { says: ['tela de circuitos', 'placa electrónica', 'textura de circuito'], calls: ['circuito'] },
  { says: ['metal cromado', 'logo metálico', 'letras de cromo'], calls: ['cromado troquelado'] },
  { says: ['tallado', 'logo en bajorrelieve', 'esculpido'], calls: ['esculpido troquelado'] },
  { says: ['lava', 'volcán'], calls: ['lava'] },
  {
    says: ['calor de película', 'cámara térmica', 'visión de extraterrestre'],
    calls: ['depredador'],
  },
  { says: ['efecto papel rasgado', 'forma deformada del borde'], calls: ['distorsión'] },
  {
    says: ['falta luz en partes', 'foto submarina', 'ver en la niebla', 'foto médica'],
    calls: ['retinex'],
  },
  { says: ['contar colores', 'cuántos colores tiene'], calls: ['análisis del cubo de color'] },
  { says: ['copiar la dirección de la imagen'], calls: ['copiar la ubicación de la imagen'] },
  {
    says: ['cerrar todas las fotos', 'cerrar la imagen', 'salir de gimp'],
    calls: ['cerrar todo', 'cerrar', 'salir'],
  },
  {
    says: ['borrar lo seleccionado', 'vaciar la selección', 'suprimir lo marcado'],
    calls: ['limpiar'],
  },
  { says: ['seleccionar toda la foto'], calls: ['selecccionar todo'] },
  { says: ['guardar trozos copiados', 'varias cosas copiadas'], calls: ['búfer'] },
  { says: ['copia de todo en una capa'], calls: ['nueva a partir de lo visible'] },
  {
    says: ['no veo la capa', 'ojito de la capa', 'capa invisible'],
    calls: ['el dibujable activo no es visible'],
  },
  {
    says: ['pinto y no se ve porque está transparente'],
    calls: ['el dibujable activo es transparente'],
  },
  {
    says: ['pinto fuera y no sale', 'fuera del borde amarillo'],
    calls: ['está intentando actuar fuera de la capa', 'tamaño del borde de la capa'],
  },
  {
    says: ['lápiz duro', 'pintar píxel a píxel', 'línea sin suavizar', 'trazo duro'],
    calls: ['lápiz', 'herramientas de pincel'],
  },
  { says: ['poner etiquetas a los pinceles', 'buscar pinceles por nombre'], calls: ['etiquetado'] },
  {
    says: ['pincel animado', 'tubo de imágenes', 'pincel que cambia'],
    calls: ['GIH', 'añadir pinceles nuevos'],
  },
  { says: ['coordenadas del ratón', 'posición del puntero'], calls: ['diálogo del puntero'] },
  { says: ['tamaño real en pantalla', 'ver al 100'], calls: ['punto por punto', 'ampliación'] },
  { says: ['dos vistas de la misma foto', 'misma foto en dos ventanas'], calls: ['vista nueva'] },
  {
    says: ['color alrededor del lienzo', 'fondo gris del gimp', 'color de fuera de la foto'],
    calls: ['color de relleno'],
  },
  {
    says: ['16 bits', '32 bits', 'profundidad de color', 'más calidad de color'],
    calls: ['precisión'],
  },
  {
    says: ['modo de color', 'pasar a rgb', 'cmyk'],
    calls: ['cambiar el modo', 'modo RGB', 'modo'],
  },
  {
    says: ['comparar dos ajustes de una foto', 'exposición en partes oscuras', 'recuperar sombras'],
    calls: ['asignación de tono y recuperación de sombra'],
  },
  { says: ['ayudar a gimp', 'donar tiempo', 'colaborar con gimp'], calls: ['cómo contribuir'] },
  {
    says: ['atascado en gimp', 'no sé qué pasa en gimp', 'nada funciona en gimp'],
    calls: ['que hacer si esta atascado'],
  },
  { says: ['ayuda sobre un botón'], calls: ['ayuda contextual'] },
  { says: ['figura 3d esfera', 'bolas con luz'], calls: ['diseñador de esferas'] },
  { says: ['cuadro de van gogh', 'pinceladas en remolino'], calls: ['Van Gogh (LIC)'] },
  { says: ['trocitos de acuarela', 'manchas como de agua'], calls: ['píxeles de agua'] },
  { says: ['quitar ruido y afilar a la vez', 'filtro que limpia bordes'], calls: ['filtro NL'] },
  {
    says: ['detalles por capas de frecuencia', 'separar la piel', 'separación de frecuencias'],
    calls: ['descomposición en ondículas'],
  },
  {
    says: ['dibujos al azar', 'dibujos abstractos', 'mosaico moderno'],
    calls: ['qbista', 'explorador CML', 'fractal'],
  },
  {
    says: [
      'cambiar postura de color de paleta',
      'cambiar un color en gif',
      'colores de la paleta gif',
    ],
    calls: ['diálogo mapa de colores', 'establecer el mapa de colores'],
  },
  { says: ['medir en centímetros gimp', 'pulgadas en gimp', 'unidad propia'], calls: ['unidades'] },
  // GNOME: lo demás
  {
    says: ['perfil para cada aparato', 'dar perfil a la pantalla'],
    calls: ['asignar perfiles a los dispositivos'],
  },
  {
    says: ['calibrar o caracterizar', 'calibrar es lo mismo'],
    calls: ['diferencia entre calibración y caracterización'],
  },
  {
    says: [
      'nadie más cambie la red',
      'no dejan editar la conexión',
      'otros no pueden cambiar el wifi',
    ],
    calls: ['otros usuarios no pueden editar las conexiones de red'],
  },
  {
    says: ['particiones que no toquen', 'impedir formatear'],
    calls: ['desactivar cambios en el particionado'],
  },
  {
    says: ['varios servidores ya puestos', 'lista de servidores para todos'],
    calls: ['lista predeterminada de servidores'],
  },
  {
    says: ['tarda en oscurecer para todos', 'pantalla tenue por inactividad'],
    calls: ['oscurecer la pantalla cuando no hay actividad de usuario'],
  },
  {
    says: ['escritorio con el que empieza un usuario', 'sesión de siempre'],
    calls: ['sesión de usuario predeterminada'],
  },
];
