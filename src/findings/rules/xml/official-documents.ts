/**
 * SHA-256 of control documents as they are published with SCORM 1.2 and SCORM 2004, by the name they carry in a package.
 *
 * How the list was made: from packages of other people, each copy that at least two unrelated sources (authors who do not share
 * a repository) have in common byte for byte, and each one that ADL ships with its own conformance suite. The files themselves
 * are not ours to copy, and are not needed: what is checked, is checked by our own rules.
 */
export const officialDocuments: Readonly<Record<string, readonly string[]>> = {
  'adlcp_rootv1p2.xsd': ['173decaf9cd31ea847e6ff6853c702137974aca6b56567151aa4a885e0aa4883'],
  'adlcp_v1p3.xsd': [
    '87cefec31b160a1ecc9ffd1475bee6cb0e2d71b2bcd76ba1a08df0ac90cf8f7d',
    'e7dafa4b6fbe3bfeb1806eab00bf75c27bf26f1f1df0f2313d54123ff2d337e5',
  ],
  'adlnav_v1p3.xsd': [
    '1fc2678e9acaee07ba8b0da93caa5f52da5167f2999c4adbd0a4ad74c15c8bfb',
    '8a8559c6ab2bc6aa34689c5bc6be8dff269820c36ba8cb6f85b667c8094a2d3a',
  ],
  'adlseq_v1p3.xsd': [
    '162b5ca35a3fc43107efe0f78f5216c76f6cad8e13921c8332b7b82db7c4ae08',
    'ccd30860ee621ea65b39e75fe26a8ebcde0612585f9efd85419b6af7542420ae',
  ],
  'common/anyElement.xsd': ['bc7f1e812836a20752bee32cf31fe72e6d9a738b83369d346b529ba5d716c929'],
  'common/dataTypes.xsd': ['96f20f8821a66c4a9b8127117a69fd27ebff5d3b4c636955d42f3b3d53124ee3'],
  'common/elementNames.xsd': ['59deb1d462fd39ebd38b28cc6a979d654f5fd24d8eefeda335d907b3a719cfb7'],
  'common/elementTypes.xsd': ['03e28099a89d9033c33a96522471fd4556cf9fd4710886fd33e388fbab1ad919'],
  'common/rootElement.xsd': ['457f73b377ade87de271faf7c13cd85bb9bf068a9c1951d08af04b6850b222e7'],
  'common/vocabTypes.xsd': ['e337c742fac5d75e66015836d2a5c5aafb6f855ebb3a17b420e0675e045b5ae3'],
  'common/vocabValues.xsd': ['7bb64b19f0c20b0b55bd75d8d21775191c9ad40a1c6c5a34a71166c0da01b5f0'],
  'extend/strict.xsd': ['27f42538a9a1506fa4a56877a527ecebeb2855109c3f4281ee3b0a9b3360dd81'],
  'ims_xml.xsd': [
    '41e20beec71fba3890d78ee1b4ec926bac708585add4c354774ce1b500779159',
    '5209ff1d1e89cac16e797a2cdb0d5f345343ad97c1b125483a4bc6fc29319bd5',
  ],
  'imscp_rootv1p1p2.xsd': ['d9ee699094e0db4518cf0143c81873d196b2683cf1c5ed770f108239ee079dda'],
  'imscp_v1p1.xsd': [
    '37d9a70b8b9b0303cdee1af5839fe8b32c2724c39d8124e714af650da4a08cdb',
    'b97f3db2a5a6748011bf38fc569c830b34faae5110dde7eb7bbf26937516ba7f',
  ],
  'imsmd_rootv1p2p1.xsd': ['51310a1097f373e619e54ef2ba9c050117de4822e6119a1cc2a3d07cfe450db9'],
  'imsss_v1p0.xsd': [
    '53565d8b23842d5b667beffa4ed100e3e06cdd778b60b85efc38e7a9a1f52a90',
    '62f77530b4898d88470778b73c95bd7acfdc86617ef65e7a6cd39b85542c2f67',
  ],
  'imsss_v1p0auxresource.xsd': [
    '0ae955f2aaad171a9cfdc44d594760e0603f720287e91e74a826f408657df1e6',
    'c0dd16d707f37c4d26484d7c233eea6d9ccbb8bad643040359f4b4f2944c057a',
  ],
  'imsss_v1p0control.xsd': [
    '2ad17e6cf1a5cc3b6ef1c53a4a46ecd01d19aca3a266dd7ca45cd405386cf4bb',
    'c8564177ca7b1c241d6ca893652f6946eb91fee450dce8607ba2189ba88e7969',
  ],
  'imsss_v1p0delivery.xsd': [
    '1decbd57c376729b009e77bf99847d305b796e983df24d391c691c85fd958f51',
    '58d4f343e3302e2986a641b066a3f0b30bd895b62d358a184cb5c3455427392c',
  ],
  'imsss_v1p0limit.xsd': [
    '3d40084a6b382d9cb3f4f711b7b01dd68ca9e8c55aae362b6fae7f1941e3fea0',
    'debda0a7fe2a1ce6e063383c4efc9fbd5f2341355c85d66062742657be2418a9',
  ],
  'imsss_v1p0objective.xsd': [
    '2703b15398f51ae58d3c9ae9d0767c3c0faaacfd6c6608c82060cd41c64c300c',
    '776e091df47e934432c78703e552482e83165f75c9bf89c6320ee035ecd7ae69',
  ],
  'imsss_v1p0random.xsd': [
    '27d8c87448f0b82cae102ede5b3cb69d856c7d8cbc817585cd90a7e2f40d1614',
    '3442393c455d8a984853c1c7cdf1bf6ccf4d0c58452c0e39b6c0aab65339f597',
  ],
  'imsss_v1p0rollup.xsd': [
    '833d9294344abb81181fcbbaea768cf4834734f9828e5f40158df21080196165',
    '85100e4c7ba8eff77102d73d2ce265ddd803d13191a1d2b81bf3bf8bb1eac554',
  ],
  'imsss_v1p0seqrule.xsd': [
    '7cb11eb050ad67e0fdc30341b87f4044ceeab85b22de8b10aad829dcc39fca6e',
    'b8fbd362e2408d318ae97cc70a7d3a8a536db29150b7ef7b355f394d06027023',
  ],
  'imsss_v1p0util.xsd': [
    '022f7d1af7ae40bed9cbab411ef4881c7360e1b6f0790b6979615a8e6b5dcccd',
    'b7234f3f62ede3f8dc6cd35053805ad021b4642b54f34b7960945981be95a438',
  ],
  'lom.xsd': ['1db45a4073d370f16d50174822496243f22540bc0cf5d7be10cc765849926a33'],
  'unique/strict.xsd': ['102a95edf14017e68c4f71dc9c2de854374db9041bcf4aed7bd5982a5113b627'],
  'vocab/strict.xsd': ['1399d1a7ebbeac7f1f759312173b84c5f6cbef6027a6524b45f10e2d98b1ca89'],
  'xml.xsd': ['987f7ddbb71278c7a5bbb2d46cfc3913a9c752670d8d3c0c4f88e827c25f5f94'],
}
