/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsGimp2: readonly GlossaryLine[] = [
  {
    says: [
      'seleccionar pintando',
      'pantalla rosa',
      'todo rojo encima',
      'velo rojo',
      'rojo transparente',
    ],
    calls: ['máscara rápida'],
  },
  // Capas
  {
    says: [
      'capa transparente',
      'capas como papel cebolla',
      'ventana de capas',
      'hojas una encima de otra',
    ],
    calls: ['capas', 'diálogo de capas'],
  },
  {
    says: [
      'poner una foto encima',
      'añadir una foto a otra',
      'meter una imagen dentro de otra',
      'logo encima de la foto',
    ],
    calls: ['abrir como capas', 'combinar imágenes'],
  },
  {
    says: ['capa flotante', 'selección flotante', 'pegado no se queda', 'lo que pego no se fija'],
    calls: ['anclar la capa', 'flotante'],
  },
  { says: ['copiar la capa', 'repetir la capa', 'capa igual'], calls: ['duplicar la capa'] },
  { says: ['borrar la capa', 'quitar una capa', 'tirar capa'], calls: ['eliminar la capa'] },
  {
    says: [
      'capa encima de otra',
      'cambiar el orden de las capas',
      'subir la capa',
      'poner delante la capa',
      'capa tapada',
    ],
    calls: ['elevar capa', 'capa a la cima'],
  },
  {
    says: ['bajar la capa', 'poner detrás la capa', 'mandar la capa al fondo'],
    calls: ['bajar capa', 'capa al fondo'],
  },
  {
    says: ['fundir capas', 'pegar dos capas', 'capa con la de abajo'],
    calls: ['combinar hacia abajo', 'combinar las capas visibles'],
  },
  { says: ['dejar sin capas'], calls: ['aplanar la imagen'] },
  {
    says: ['tapar parte de la capa sin borrar', 'esconder parte de la capa', 'recortar sin borrar'],
    calls: ['añadir máscara de capa'],
  },
  {
    says: ['quitar la máscara', 'máscara definitiva'],
    calls: ['eliminar máscara de capa', 'aplicar máscara de capa'],
  },
  {
    says: ['carpeta de capas', 'agrupar capas', 'ordenar muchas capas'],
    calls: ['grupo de capas'],
  },
  {
    says: [
      'capa más grande',
      'borde amarillo de la capa',
      'raya amarilla',
      'línea amarilla discontinua',
    ],
    calls: ['tamaño del borde de la capa', 'capa a tamaño de la imagen'],
  },
  {
    says: ['mover la foto de sitio', 'mover la capa', 'arrastrar lo pegado', 'mover lo que pegué'],
    calls: ['mover', 'herramienta mover'],
  },
  {
    says: ['alinear cosas en gimp', 'centrar el logo', 'poner en el centro'],
    calls: ['alineación', 'alinear capas visibles'],
  },
  {
    says: ['fundir una foto con otra', 'mezclar fotos', 'modo multiplicar', 'superponer fotos'],
    calls: ['modos de capa', 'combinar imágenes'],
  },
  {
    says: ['medio transparente', 'semitransparente', 'que se vea lo de abajo'],
    calls: ['opacidad', 'transparencia'],
  },
  // Transparencia
  {
    says: [
      'fondo a cuadritos',
      'ajedrezado gris',
      'cuadros grises',
      'png transparente',
      'sin fondo blanco',
      'fondo invisible',
      'quitar el blanco',
      'blanco a transparente',
    ],
    calls: ['color a alfa', 'añadir canal alfa', 'guardar imágenes con transparencia'],
  },
  {
    says: [
      'goma pinta blanco',
      'borro y sale blanco',
      'goma no borra',
      'al borrar sale color',
      'borrador pinta',
    ],
    calls: ['el borrador no hace que el área sea transparente', 'añadir canal alfa'],
  },
  // Color y luz
  {
    says: [
      'colores feos',
      'foto sin vida',
      'colores apagados',
      'colores vivos',
      'foto apagada',
      'foto sosa',
    ],
    calls: ['tono y saturación', 'mejorar fotografías'],
  },
  {
    says: [
      'clarear la foto',
      'foto clara',
      'demasiado clara',
      'foto quemada',
      'sobreexpuesta',
      'salió blanca',
      'subexpuesta',
      'salió negra',
      'darle luz',
      'cara oscura',
      'contraluz',
    ],
    calls: ['exposición', 'niveles', 'sombras-resaltados', 'brillo-contraste'],
  },
  {
    says: [
      'poca diferencia entre claro y oscuro',
      'foto gris apagada',
      'foto lavada',
      'foto brumosa',
    ],
    calls: ['estirar el contraste', 'curvas', 'niveles'],
  },
  {
    says: ['gráfica de luces', 'gráfica de tonos', 'histograma'],
    calls: ['diálogo del histograma', 'niveles'],
  },
  {
    says: [
      'foto amarilla',
      'foto azulada',
      'foto anaranjada',
      'luz de bombilla',
      'color de piel raro',
      'tono raro',
      'dominante de color',
    ],
    calls: ['balance de blancos', 'balance de color', 'temperatura del color'],
  },
  {
    says: ['pintar el pelo de otro color', 'cambiar un color por otro'],
    calls: ['tono y saturación', 'mapa de color', 'seleccionar por color'],
  },
  { says: ['escala de gris'], calls: ['desaturar', 'modo a escala de grises'] },
  {
    says: ['colores invertidos', 'colores al revés', 'negativo de fotos'],
    calls: ['invertir', 'inversión del valor'],
  },
  {
    says: ['foto vieja', 'como foto antigua', 'color marrón', 'foto de los abuelos'],
    calls: ['sepia', 'foto antigua'],
  },
  {
    says: ['pocos colores', 'menos colores', 'efecto cartel', 'warhol'],
    calls: ['posterizar', 'modo indexado'],
  },
  {
    says: ['colorear foto antigua', 'dar color a una foto en blanco y negro', 'pintar foto vieja'],
    calls: ['colorear desde muestra', 'mapa de degradado'],
  },
  {
    says: ['esquinas oscuras', 'bordes oscuros de la foto', 'oscurecer las esquinas'],
    calls: ['viñeta'],
  },
  {
    says: ['perfil de color de la foto', 'colores del monitor en gimp', 'prueba de color'],
    calls: ['gestión del color', 'asignar perfil de color', 'convertir a perfil de color'],
  },
  // Retoque
  { says: ['ojos rojos', 'pupilas rojas'], calls: ['quitar ojos rojos'] },
  {
    says: [
      'borrar una persona de la foto',
      'quitar un cable',
      'quitar a mi ex',
      'tapar una cosa con el fondo',
      'tampón',
      'quitar el letrero',
      'borrar un objeto',
      'quitar la fecha de la foto',
    ],
    calls: ['clonar', 'sanear'],
  },
  {
    says: [
      'granitos',
      'acné',
      'imperfecciones de la piel',
      'quitar ojeras',
      'suavizar piel',
      'manchas de la piel',
      'cicatriz',
    ],
    calls: ['sanear', 'desenfoque gaussiano selectivo'],
  },
  {
    says: [
      'polvo del escáner',
      'motas',
      'rayones',
      'foto rayada',
      'puntitos blancos',
      'foto escaneada sucia',
    ],
    calls: ['desparasitar', 'sanear', 'quitar bandas'],
  },
  {
    says: ['foto con ruido', 'grano de la foto', 'foto granulosa', 'de noche salió con grano'],
    calls: ['reducción de ruido', 'desparasitar'],
  },
  {
    says: ['moaré', 'trama de revista', 'foto de periódico escaneada'],
    calls: ['desparasitar', 'desenfoque'],
  },
  {
    says: ['desenfocar el fondo', 'fondo borroso', 'bokeh'],
    calls: ['desenfoque gaussiano', 'profundidad'],
  },
  {
    says: ['efecto de velocidad', 'coche en movimiento', 'sensación de movimiento'],
    calls: ['desenfoque de movimiento lineal'],
  },
  {
    says: ['difuminar con el dedo', 'frotar', 'emborronar', 'mezclar con el dedo'],
    calls: ['emborronar'],
  },
  {
    says: [
      'aclarar una zona',
      'oscurecer una zona',
      'aclarar los dientes',
      'blanquear dientes',
      'dientes amarillos',
      'oscurecer el cielo',
    ],
    calls: ['blanquear/ennegrecer'],
  },
  {
    says: [
      'tapar la matrícula',
      'censurar una cara',
      'cuadraditos en la cara',
      'pixelar la cara',
      'tapar la patente',
    ],
    calls: ['pixelizar', 'desenfoque gaussiano'],
  },
  {
    says: ['foto movida en gimp', 'poco nítida', 'afilar', 'salió movida', 'más nitidez'],
    calls: ['enfocar', 'desenfocar/enfocar'],
  },
  {
    says: ['líneas de la tele', 'imagen de vídeo a rayas', 'fotograma rayado'],
    calls: ['desentrelazar'],
  },
  { says: ['quitar rayas verticales', 'bandas verticales del escáner'], calls: ['quitar bandas'] },
  // Pintar y texto
  {
    says: ['pintar con el ratón', 'dibujar a mano', 'brocha de gimp', 'pintar encima'],
    calls: ['pincel', 'pintar con GIMP', 'herramientas de pintura'],
  },
  {
    says: [
      'pincel más gordo',
      'punta más gruesa',
      'pincel grande',
      'pincel muy pequeño',
      'tamaño de la brocha',
      'grosor del pincel',
    ],
    calls: ['cambiar el tamaño del pincel'],
  },
  {
    says: [
      'bajar pinceles',
      'instalar pinceles',
      'pinceles de photoshop',
      'nuevo pincel',
      'pincel propio',
    ],
    calls: ['añadir pinceles nuevos', 'crear un pincel rápidamente'],
  },
  { says: ['spray', 'aerosol', 'grafiti'], calls: ['aerógrafo'] },
  { says: ['pluma estilográfica', 'caligrafía', 'pintar con tinta'], calls: ['tinta'] },
  {
    says: ['línea recta', 'raya recta', 'dibujar una flecha', 'trazar una línea'],
    calls: ['como dibujar líneas rectas'],
  },
  {
    says: ['dibujar un triángulo', 'dibujar figuras', 'dibujar formas'],
    calls: ['crear una forma básica', 'Gfig', 'dibujar objetos sencillos'],
  },
];
