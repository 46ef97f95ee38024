-- A register as the program of step 57 left it, made by scripts/upgrade-fixture. Everybody is invented.
-- Its regions are left out: they are those of step 7.
-- audit-key a0d91407c7b3edbda970276dedd220f3dac2c3486e5b6e5f3d9713eb163eaf73
-- secret-key 4eb10ee6fcdf6dfa8a8f01c625bab3fb69e174673364b0b3f71da1b32e6ea62a
-- file 01/01e81d60b24096f0059018dbba2c4234cf766a8bd15d26fc7573387969540765 3c887b3c85cd8b4b0fe01c597dc214660621fd090ff129b253697664b1d264f27a3ab2d482ae5d4ce606af18c8b92429596976ea7afdb859395420ae7e452c5834b70bd95272e32d3ceb7b3517a9ee3607923204b034eeadb5173c4addbd2b55fb016318450b20
-- file 03/034103a480d4e1a68be70df4d87c335e7a1e4fd34a8acf3c4d2bc1c097b79bdd 6a51cf458bf4eca269ac412229ca2b8698affd12620c23e6e3496c523fa5b16ea41e6beb046e09f90de3d9cdf1ad796db2a022885fa9f31bae8e49c7b8ebb05a9b4d06e0697701f896bd783fc0341f3bc9f41a3c45724367dae0a38967457d8f6a7afb5e39aa63
-- file 0e/0e5055cfe89acd9df3972d0dbea6f5419cece2c9ea22336fcf4d55cf5c5a957a 2f7e882a06bd09b4c936f7b16915e7a2a0daf6da92f8c13c4bdde696ffb7710b65015ea4e514227aa1b5b32eb18b832f862b9b8cbd8b18463c14a3d826f90c02699475643cc4106ea7d35b559e10499efe57f6e492dcb1989bec448444ecae0d4376a567fb46da
-- file 0e/0edecd80ca986793b63e2a941f43190017406ac0a0529577dff5e78f74be99e5 cee58e06ae42a7274e54d0452617bb39131d0a3cbf450bc9d229ba4cfcc2534755bc1c8c484305bc56a2d11fba254ef5cbb787cc3642aa7fb1a17d324c3fd26e5dbd761b8e39f8802e20ae28954fdd8d410181812fe0cebfb9805f2f05c83a79e14e68476cb46e
-- file 10/1090a9eb14737246168db550838fdfc71d3b084b3fda561dcd36d857c45ca658 ef5616983eb56cf02a9d2aaa7a3c6f59ebdc7b5298af768c82a87123f89f50894c143d15bba54c462f34a1323746a19c452d582a2b123ad84a927008a8ad36c18d2efca1cbc15e1e08aa235979d527819ecd6f07bf12444c3368a4df7fd9bab450cfa1c39c907a
-- file 19/1921633f149270f79f58f3701f1ce3c942e56014272b38b64e534d81f96ad612 306a57933d3efae7c1441e5f105a4a1917d4cea6e0654ccd6ae964015abad4521cb288958cc1e9b7458c3af8d02290124723f11f2593ee03e7defd3b51a8c9dfa9a257bfcf15a2cd370e9fabbc47c6c3d9cfcdc4a3ebfde6ad37e4be86014ba62f156ad0233a07
-- file 22/2219ac526dcc1e1606823a2e2639b9a38d8e357c457fabac0ae75d4a80ac2dc7 efbbbf4944204b454c55415247412c4e4f204b4b2c4b4550414c41204b454c55415247412c4e494b204b4550414c41204b454c55415247412c4e4f4d4f5220454b53504f520d0a30414b4b4546464730303030322c3939303230362a2a2a2a2a2a303030312c535547494f4e4f2048414449205749424f574f2c3939303230362a2a2a2a2a2a303030312c30414b4b4546464730303033350d0a30414b4b4546464730303030342c3939303230362a2a2a2a2a2a383030322c535547494f4e4f2048414449205749424157412c3939303230362a2a2a2a2a2a303030312c30414b4b4546464730303033350d0a30414b4b4546464730303030352c3939303230362a2a2a2a2a2a303030342c524f534d414c494e4441204855544147414c554e472c3939303230362a2a2a2a2a2a303030342c30414b4b4546464730303033350d0a30414b4b4546464730303030372c3939303230362a2a2a2a2a2a303030362c42414d42414e472049524157414e2c3939303230362a2a2a2a2a2a303030332c30414b4b4546464730303033350d0a30414b4b4546464730303030392c3939303230362a2a2a2a2a2a303030382c57415247412049204b45384e454d552c3939303230362a2a2a2a2a2a303030382c30414b4b4546464730303033350d0a30414b4b4546464730303030412c3939303230362a2a2a2a2a2a303030392c5741524741204a204b45394e454d552c3939303230362a2a2a2a2a2a303030392c30414b4b4546464730303033350d0a30414b4b4546464730303030422c3939303230362a2a2a2a2a2a303031302c5741524741204b204b4531304e454d552c3939303230362a2a2a2a2a2a303031302c30414b4b4546464730303033350d0a30414b4b4546464730303030432c3939303230362a2a2a2a2a2a303031312c5741524741204c204b4531314e454d552c3939303230362a2a2a2a2a2a303031312c30414b4b4546464730303033350d0a30414b4b4546464730303030442c3939303230362a2a2a2a2a2a303031322c5741524741204d204b4531324e454d552c3939303230362a2a2a2a2a2a303031322c30414b4b4546464730303033350d0a30414b4b4546464730303030452c3939303230362a2a2a2a2a2a303031332c5741524741204e204b4531334e454d552c3939303230362a2a2a2a2a2a303031332c30414b4b4546464730303033350d0a30414b4b4546464730303030462c3939303230362a2a2a2a2a2a303031342c5741524741204f204b4531344e454d552c3939303230362a2a2a2a2a2a303031342c30414b4b4546464730303033350d0a30414b4b4546464730303030472c3939303230362a2a2a2a2a2a303031352c57415247412050204b4531354e454d552c3939303230362a2a2a2a2a2a303031352c30414b4b4546464730303033350d0a30414b4b4546464730303030482c3939303230362a2a2a2a2a2a303031362c57415247412051204b4531364e454d552c3939303230362a2a2a2a2a2a303031362c30414b4b4546464730303033350d0a30414b4b45464647303030304a2c3939303230362a2a2a2a2a2a303031372c57415247412052204b4531374e454d552c3939303230362a2a2a2a2a2a303031372c30414b4b4546464730303033350d0a30414b4b45464647303030304b2c3939303230362a2a2a2a2a2a303031382c57415247412053204b4531384e454d552c3939303230362a2a2a2a2a2a303031382c30414b4b4546464730303033350d0a30414b4b45464647303030304d2c3939303230362a2a2a2a2a2a303031392c57415247412054204b4531394e454d552c3939303230362a2a2a2a2a2a303031392c30414b4b4546464730303033350d0a30414b4b45464647303030304e2c3939303230362a2a2a2a2a2a303032302c57415247412055204b4532304e454d552c3939303230362a2a2a2a2a2a303032302c30414b4b4546464730303033350d0a30414b4b4546464730303030522c3939303230362a2a2a2a2a2a303032332c57415247412058204b4532334e454d552c3939303230362a2a2a2a2a2a303032332c30414b4b4546464730303033350d0a30414b4b4546464730303030532c3939303230362a2a2a2a2a2a303032342c57415247412059204b4532344e454d552c3939303230362a2a2a2a2a2a303032342c30414b4b4546464730303033350d0a30414b4b4546464730303030542c3939303230362a2a2a2a2a2a303032352c5741524741205a204b4532354e454d552c3939303230362a2a2a2a2a2a303032352c30414b4b4546464730303033350d0a30414b4b4546464730303030562c3939303230362a2a2a2a2a2a303032362c57415247412041204b4532364e454d552c3939303230362a2a2a2a2a2a303032362c30414b4b4546464730303033350d0a30414b4b4546464730303030572c3939303230362a2a2a2a2a2a303032372c57415247412042204b4532374e454d552c3939303230362a2a2a2a2a2a303032372c30414b4b4546464730303033350d0a30414b4b4546464730303030582c3939303230362a2a2a2a2a2a303032382c57415247412043204b4532384e454d552c3939303230362a2a2a2a2a2a303032382c30414b4b4546464730303033350d0a30414b4b4546464730303030592c3939303230362a2a2a2a2a2a303032392c57415247412044204b4532394e454d552c3939303230362a2a2a2a2a2a303032392c30414b4b4546464730303033350d0a30414b4b45464647303030305a2c3939303230362a2a2a2a2a2a303033302c57415247412045204b4533304e454d552c3939303230362a2a2a2a2a2a303033302c30414b4b4546464730303033350d0a30414b4b4546464730303031302c3939303230362a2a2a2a2a2a303033312c57415247412046204b4533314e454d552c3939303230362a2a2a2a2a2a303033312c30414b4b4546464730303033350d0a30414b4b4546464730303031312c3939303230362a2a2a2a2a2a303033322c57415247412047204b4533324e454d552c3939303230362a2a2a2a2a2a303033322c30414b4b4546464730303033350d0a30414b4b4546464730303031322c3939303230362a2a2a2a2a2a303033332c57415247412048204b4533334e454d552c3939303230362a2a2a2a2a2a303033332c30414b4b4546464730303033350d0a30414b4b4546464730303031332c3939303230362a2a2a2a2a2a303033342c57415247412049204b4533344e454d552c3939303230362a2a2a2a2a2a303033342c30414b4b4546464730303033350d0a30414b4b4546464730303031342c3939303230362a2a2a2a2a2a303033352c5741524741204a204b4533354e454d552c3939303230362a2a2a2a2a2a303033352c30414b4b4546464730303033350d0a30414b4b4546464730303031352c3939303230362a2a2a2a2a2a303033362c5741524741204b204b4533364e454d552c3939303230362a2a2a2a2a2a303033362c30414b4b4546464730303033350d0a30414b4b4546464730303031362c3939303230362a2a2a2a2a2a303033372c5741524741204c204b4533374e454d552c3939303230362a2a2a2a2a2a303033372c30414b4b4546464730303033350d0a30414b4b4546464730303031372c3939303230362a2a2a2a2a2a303033382c5741524741204d204b4533384e454d552c3939303230362a2a2a2a2a2a303033382c30414b4b4546464730303033350d0a30414b4b4546464730303031382c3939303230362a2a2a2a2a2a303033392c5741524741204e204b4533394e454d552c3939303230362a2a2a2a2a2a303033392c30414b4b4546464730303033350d0a30414b4b4546464730303031392c3939303230362a2a2a2a2a2a303034302c5741524741204f204b4534304e454d552c3939303230362a2a2a2a2a2a303034302c30414b4b4546464730303033350d0a30414b4b4546464730303031412c3939303230362a2a2a2a2a2a303034312c57415247412050204b4534314e454d552c3939303230362a2a2a2a2a2a303034312c30414b4b4546464730303033350d0a30414b4b4546464730303031422c3939303230362a2a2a2a2a2a303034322c57415247412051204b4534324e454d552c3939303230362a2a2a2a2a2a303034322c30414b4b4546464730303033350d0a30414b4b4546464730303031432c3939303230362a2a2a2a2a2a303034332c57415247412052204b4534334e454d552c3939303230362a2a2a2a2a2a303034332c30414b4b4546464730303033350d0a30414b4b45464647303030324a2c3939303230362a2a2a2a2a2a303039302c53555041524d414e2c3939303230362a2a2a2a2a2a303039302c30414b4b4546464730303033350d0a22232054657061742c20656b73706f722030414b4b4546464730303033353a204b656c75617267612c204465736120446572617469220d0a2223204469616d62696c206f6c65682064696e736f732028616b756e2032292c203231204e6f76656d62657220323032362070756b756c2031302e303020574942220d0a23204b657065726c75616e3a204c61706f72616e2061746175206576616c75617369206b65706164612070696d70696e616e2e206c61706f72616e2074726977756c616e0d0a2223204e494b2064616e206e6f6d6f72204b4b20646973616d61726b616e3b2074616e6767616c206c616869722068616e796120746168756e6e79612e220d0a23205265676973746572206c61746968616e3a2073656d7561206f72616e67206469206265726b617320696e692072656b61616e2e0d0a
-- file 2b/2b45bdbe4b0ba2f2e296760b7122dc7e0991e7142c63f344df164513d63929fc e31345e55c358fc0c8e92e93f5b14d65c7af78d4ca88b6c429841ecee885d6c58e5369e93371c1456d1774dd26f1c8e70ba579b1e6ac0658bf52cfd7ac3308517b8452c80de45a1e3f26d0da64c4623b0c6c69ab8685124fcad7267c550aea5efb3996bcbaef90
-- file 31/312f49a44209676228526f3b8c87e426b2993101abfa5f0f877dbb86b369f6f7 49917013563c61984b785476129c9673dd274faf80ec0b1bf16a36c237d80cabf88cec845678ff7badcaca9a03606b5499db6a0e6dcbf20442480441889ad53ae2e77736ed854515065493f1b3011af7ce54c06489af33fd0415c9d72730a96979239cdf547949
-- file 36/36b9ba0cdda72f4aff45d9a2ed6c7e5402d0ed87b2c36654d8a9e31de0c295e5 f6a1b40406c1d495f7993bf3e9b90f425e82b7faff43d7e9b2fae7cbf809e806bae3f4e8550eb7f106307951af868eaa8e5c37d07a568abaacad3321ac6c52626d4a708230bce9fbc5e4e9465aaba84c38c61dd8f4e35f5245f0f1fefc7b256cd3bd739ee39993
-- file 3a/3aa122a1ea3bee2fab925ad2286e0e0c13f9ae4cd88f26091914f5a52ebdb980 842bd2ca2b1fc78b1ff650ad395197edbdc80b7084c72080b5eb864eebf82dcf0d75451f02651a26cc4f769b333c1758259ec051d062dd395e10859c05d19cb51068669e662eb3294e55de4c51d99bedcaf928001426d3ff951c4a64df00c6f4dc535cc9171e72
-- file 3a/3ad1ca5643145fd2c6bc2db84a3e4fdaf6d75d5133dbab21057554717fcfe735 7f101273ceb438f6c1f900c381196e85a246cf5d61c9fb257320a6bc4126c4caf24706864f935277e261d104fabdb6e747707fdd7dd773da7e5960f0ff90db947a734a5114d42675b4be320e5ae7c3b682096db963a66db59d939459519c9020e2516f3e6749e9
-- file 42/4266aa8913f34b7dbe1895efc53b5869eccaf282b613e7085debee42dbb292d6 23044e510b0ca9e9dc2f4256fb431b75d964183d643d7794f7f6349acd06920098e16c7ffa647529922fd2f38d0d2d8a4c6429611453127203edae76d5668aae3a691f2e8cb0b0650e20859ba672310b429e5f6c1b5634d6ff73dfd9feb18bb9925e44b4d755d4
-- file 47/4719b84111f779bf4a3eeb24cc2dbb169fcfdc2e679816f0dcd4c8d3ded9b060 f6cbc6a0ef71cfd18c588c3abeaec4832ccd95b4a98f7b9c11a8aede335062386ff20af7ac7ceb1f0ec44f271ec1d602fa8fb59ff7c2b2210727be734e7f69dc6aeb09fdb9370121ffb82cd90ec6f625324764926761fbab8642f3fd25272239a3a6dde0c8c171
-- file 4a/4a92510f6a4449405f935f535a3ddd51c04ec082bd4c35acd685319fb8a172aa 7d1a4a42e13909aaea9385797f5dde52858f1b7bba5a003f00c243fc8262cc7a458c2673540017282648dcb6148091224e74e33d63c767a615a5cba0b88f31da5f9b1a83b1f1274f619e2ace083ff3b15854a15ce4fcc9a0bdd35f0d1b0378abb5ddb01de3d5a2
-- file 4e/4ee4f9e2bed7d5562ba08c2f65e55414529ef058fe992cceac8f46dbc943f827 c375e131307d1227cdcac0a956699d1033459f2671f2f0c9157cb35bfa798fa4021f7f2dba2d069c71ea74c7b1a688ea78893762bda7a457ffe09e40aef013af84d6c9c443d397424936790f29b3812dc6f56dc96b19a5778e29af7043057dac6cf9e52fdfd445
-- file 4f/4fac8d189ac18451575dd079053e15fa71e8b0a94081b3c4326a45c1e5e4fefd 3088fd131e3f67bcbef175478da347c9afb340f0daabf3dd0652459d538cb975a20ddbd307d96c3294964a54d2f45004763ecfc99a3c093b2fe04465516d78a3b07d863f950888249f6aed40a266b65ed742578a1400db19fecc3afa8e11a7c4b543627510ec0e
-- file 58/5853e8a30226b61094569ffa80547011e47ae48a52c27dfe8787fcde3989240d a58710b1267bdd080662aa10316d1dd4f71cb1f3e911c2b540f5d583e1c34765947070e35da9a0e77a10ef2cb0fd1a1bfe7dc9a5dc906543a2344789c125b948c85a7f5f70709a72d8bee95245e103451f0893d2a41c3e67c8fa32cd226e2b17e84196f0e80d5b
-- file 5f/5fac23d142297b9ec5a5dc4c9a9bcdb6800dc199d42ef4aec1d0aa8be6100026 f5820980fdc98f8c3919eb9ad1fc8e9ed161d4326e84ca8b79014eb1bc580cc97ca96441c8c35f730eb5bd5c8f3280c32f443a60d66d369a180f381f203270629e2ce41ca7b6a48c461404aefda6bafc2ba67e1d63dea20f4655cbd5fa73c754bea3b8c5ba8364
-- file 64/64949eaff60bd5850cd1c7519f7b87445f9a67815c5f95b738a2cccc49e2b83c c94fedf4382c7a43111f9ff0660af7ebdfbf2cd053ed14d4bde5349a578c847842a2f4f733d4d54a18f9ef5f960d0a303590511ee28da153a62f7ae8a1c22df65fb5be2309014461f3684a27a9aaf6f7588de267bcb9b75c45182f2cf4dbf2188351782d7d4a5d
-- file 6a/6a921afb4f6ce63e1ccc660e40dd40fb065ac15acbf18c141af8b789d0dbd7a2 e1b5ccaa425958a520a0aacfa1db02dcfaa562d0c3422da05aca065d96a2b051bd43cb069a3682af4c14777511a4462dc0ca9a1895e3a038dab7b74d4db7ace264bdd9dd15dc8a04b1042a809f6ba865e5fe2b900d06b2f6d88960b2a35f7d3b653c8975778c6c
-- file 6d/6d3f2fd8bf211681cf063c9dee8bd43f1bf1255383cbf813a792ec7dc698467a 4786b5109f7f2c74a283f26bbd79a24233e5d107c14bd2c688fa4b7f0d79b36dc93e297f027f7cf150f197b5768b569e6213d2eee29ae1bc6591a9694a75dd4af9dde9cbbdc95fde04fd0e763b46a32f01208cec88da419a80142583cc7c3d704fdeb01e9c68df
-- file 73/73ee8e59238bccc9c98b15c2f5f3af2f8e36774fa80e799b54d7197a8e61a565 7aae0f016eb9a72688ce873a6b2e9240062fe409bd9b287f76b8d714eead1e7d71f7f229f7afccce81d90679d0ccb20c27bb4b67cee846b7ff5bc1bd44ff3306332c76379acae509a3ac65535f3e6908ed19d4457d1f57fe9fc5ae3d4eb92562afdc67bc38b7b6
-- file 79/792e9d5901ccd51a7c2e5c80a09a77150b4ddb3a4c8fb7123b62028921306db6 51b21ca59a777df38a4e97cf222bc1f52bb3a7d217a48f96ee02782ec3e4fc3b7392850ea16b83cf8de5ccdab2f3d046d1772836766055e843d8b2f236d3695367ed1f0bfda94bc85d7ff11cc8cee7c5bf1cade8d24b6f82e46571890cc7fc3b6439f1f3bb4815
-- file 79/79a06830a664ba61cdcdef3b9785a123d790fd37bc8c416a91f4a8162fa225ac 03dd095367984b526d97344d6ceff14801762fabf065140fe8915a823170711ebda0d0056c739fbcc9ab5c8069dc319c9585d74badf8d558bdf1bfd3b2116163e5b4ba0eba019204b6f564dde3fcf05bf968678254ee011d4735fb0a5a74f9923051aa2865ab17
-- file 7e/7ef999e422f8f44d392c5591ebcfc6e6feb2efa4a35b82f1617d7fec38696e57 ca567baf854e5a80f6b52b69f0e645ee4ce827cd684e4fbbf02ff10f6484cab9518c5ac191fa629f5f3fa7355b61813843eb84f16f8e8f2be9b175398e1c9771b3930ba46a7b63631593a070511f1e4663b32fc845b04d0af78e786565ea153f5958db777fe331
-- file 84/84deec78cd5f6ffaae42b4dedf3d8155284d726a4bd8ef733d0d9e93ab4b9efd 0746c4b7f793a209fa8f9a77d9a04b361241d8506a5c12ac26a3ac147dc1a6e73c9d4508b75103b301b8532395769e580b1687e9bf74799e95b97931c9f6492954ab764a79f9b7a18635a18019f424522ed203908015d6c61301a46a8c1307ec157087c3b9178e
-- file 92/92171a5b00226a02604a25bae593b58f947ea390eab367318b89da418b0b3410 81ccdcd8f8673e2ba48426065a232738cf765fda9b73d03c718ef94af84cd827eb0f8a09753bda80f742b3beebed49511f8e0d57d2ad287408b1639da54a2f845175b2c33b3238262f021ae077c7af300f96736c18183a2d097e57a63e45f3df8d73812efc69b8
-- file a2/a28ae2f4c4cc950d9b523b58c7984d63c2059cbac6d47869e48ae7070b567aee 0bbaf3fb2b3e434ffb51bba2b7605852cb753b24934bc764bfcb4251993369d64cbfe5825a4dd6c88176709b8f79c4c0beacda9d063946ddee9ccb26f21b2bcad362c89da475c7de3f70244778a6c8727f90f4f373cc45e2195fa229df453fd149586754c040da
-- file ad/ad02dad945f97919e7eb87f24d650ec08b6282f55fd77851240b08194b2b6332 766d326fbfb17f772569e5e2100bd6e6c8dc43635a85a9abe30da62a253021e0c7a75440067617cb6fc07340171de6145d5b7eae9067b8dbe411ef628c7a6cd7f340b9a53a66f993a8f05b254ec8626a39ef5b4465645c3092268ad38e590a813fec780e58274e
-- file ad/adadfabef95ce56802bfd1b36b94d9f08b07e72fc7c740caa542bcb7be8fe32d fde5530dacf3b9eb17cb8d3c8aa3150de0adc59795e6f7806c14c1a4e6e976df26c474e3ed72fb38883e62c691abe7653e826a8320d57a491accd1b68123b14a018c165634a66b8197b04bb68d17954448127f87ae80c2a7b4e579d1682ba31fe4096d874d823a
-- file c2/c27102dd1d61b49ee75173810daebd7eb1603072292afe3d45ca29aaf5547676 d85abf00bbfc7af6b4b48a86d5f4f878a8d16f51a69ee5d7ec5e96cb9cbf32e7ad0029abb6853717ee69cc5fb7a4bb3859d34bda28edb6b7b11f805c1b014e8e3622678d1e97a82b84a70fcefffb25d969f8f095fb7028197b40246ba9bf07ac13019487f41bbf
-- file c4/c4a8047ab41c16f78157169f8efe500608b707763ea5a20f021e40390bccb90c 1db9737dd04928094aa9eb6531e46c0615d41ff1c68c90c0b640c5536212d5b974901757e4d4422ba9459b7a054c2a9270886734c867ac8840135492b650fa83fc6ed3ce94702cfd0b6103afba0ca03f513e706fdaa18510f94a285bb5f82ecabbb704ab6336ee
-- file c7/c72edd7ee386f3d9590172c7559f54f9445c4d2f63e3daccd81b22b8e70d736a ba8cb0ab737fd69da87fcdac69191f09f44c6e311317d578a55fb8a0515fc6b1091b46d431d96bff32d16f10efbb398286ccfe251e28a1c59b04a45d968b9506086d036489b84832b75e1b66bd06a8350e4cf4653ae079ce64b22377277ca72ff42325bffca356
-- file c7/c7ec814f6dd50c57d88d8c0418cc8d3d72d146e21da4eb7b49b944710e0f88a7 ab2c5b7a78fec1e91ecfa1bfa76cff28a40a19600697682e1179419fec2ba1981f282eee9549f754e149e13e2b5c130639b58b465e233fa3a7c38c496b2fcc4df045ed6765aee410c41c5d82dde704ac52ec73f138d0d06b66a4f86d153ba50d97432113e8430b
-- file d7/d70d6e56439e5d54dea82b37fb5144807213d2711840bcc5aa8269d7c11527a3 ef389b93ff7820b9ff836a5d150d08c79114bcccd80721b10f8d567b4c6d110594d5e20d11d8a00376bc24f4a15997c24e232c988b0ccb08da769c7db217ed7ef6b5b4b9066946f769ed0ac1935b6dec1199395b60ce89de1725602291e01e22de91c8aeb3fa37
-- file da/dab8be1b6e4069f1658cd7a952e4ebae11e99a1cfe04c421f811ab638383a5f4 532b996dfb373cb5dcdd9255a9abe54de6e7ec045617a3d421944f9cb683f4a209342a42b1699017c57aec16e20b622416241e7da74f8d77a422a82f7d1a67dad2b02e0b07f5655f845a9d651cf5c433e124020be06227a2fe0afedef60f00870c68ae0ca39d55
-- file de/de0401431877928370898b8d41015b50282fc0cb4b26179695d580d162a8a33b 0806e5362386ced5d2b8396bf3036d89d512c22e0d68fa1b253c2784c5421c03512c05a0f3eba314e22bbfd3564a3d9404
-- file e0/e021e4a95c1bdff70bb41f5280149c98afa9cad28d80da21b10ce41f17b2837e f4e0b2bbf9dcc811e496df0131fea6676f96344646c87c2f951ddeeccec8b81f626b68445bbad5815b3c03b0d9a729d80f9a182aa6aec98be8f46fe6122a0a00d938141711a86b42a2a4200d359fb376c86cc2f3401ce0183b98a5a26f3ab3ba572c928cc05373
-- file e6/e603f5a2175e789d731dfbb657f95f0e1d4774f4260d8a331b7ab8ecdbb0a210 40b42817e40725985c3d3c222ac32d694e09d76957224e3b43b756ccb3ae037aeafeaefc5f28889b0cae4292eab8039eae051bd3399e49452f105017d36c045049725e2a19e2cc7b10df5a7750b5be32feb5d0b491f73e373db068a64a832e4f779bf8b3c4c8ca
-- file ef/ef58e329d99d04f27b2b69c4ab94cca8669b74df7dd1832d1a38df3b3c3e4e50 b46c569bd2c89b1fab078f107cc7a6d2b11aecbe1f3430ee93f3b96d87f67dbcc2b4954196d5223f97d5ea93501410bd9212fbb6ed29f8b0dcaba5183dcae345b4f18a1e1a7627c8195c3f6ec30ed9f1d2023a8699fe6fef34618ce7feb66424db7bd037d3d79c
-- file f1/f1a7d8061addf76e36555fce727b5c1d5d21e6bfd9dedbf977a8c44da1ed92de a1851b4fb9387d87ca5ae19a547b745f01fda4c14c0e29506bfcd7fc3326644b730234f9241c647c6759d0b2b5b9554779bdcd73720680cf416cb90e89d65325ee0bcae6fb6613c928c187e8d986773edb5b24fc04821ad16de29532fdddd83dd962f80b448885
-- file f5/f5924dcbe0d743cdde6fbb9d2d4f299fdda8c43de310be0a0ae3d80ebee17435 72cd3487c115fadb15e63f7f4f9248c1e08aba7990b07ad25058dba035ad3569102e794699db091c3c18ed1bff2f1130a379ccaf534978c7d6631f8b7e5a5e1e7ff44dc96d6db4181eb15266aa3e0f1db92085026b04bfe621fc7c6a1075ba0bdd18d5eb0c30e4
CREATE TABLE migration (number bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE region (
    id bigint PRIMARY KEY, name text NOT NULL, kind text NOT NULL, level integer NOT NULL,
    parent bigint NOT NULL, latitude real, longitude real,
    valid_from integer NOT NULL, valid_to integer, decree text NOT NULL);
CREATE TABLE region_code (
    system text NOT NULL, code text NOT NULL, region bigint NOT NULL REFERENCES region (id),
    valid_from integer NOT NULL, valid_to integer, name text NOT NULL, source text NOT NULL,
    PRIMARY KEY (system, code, region)) WITHOUT ROWID;
CREATE TABLE region_successor (
    old bigint NOT NULL, new bigint NOT NULL, valid_from integer NOT NULL, source text NOT NULL,
    PRIMARY KEY (old, new)) WITHOUT ROWID;
CREATE TABLE region_alias (
    parent bigint NOT NULL, written text NOT NULL, region bigint NOT NULL, batch bigint, before bigint, before_batch bigint,
    PRIMARY KEY (parent, written)) WITHOUT ROWID;
CREATE TABLE home (home integer PRIMARY KEY, region bigint NOT NULL UNIQUE);
CREATE TABLE setting (name text PRIMARY KEY, value text NOT NULL);
CREATE TABLE rule (
    code text NOT NULL, version integer NOT NULL, severity text NOT NULL, unit text NOT NULL,
    origin text NOT NULL, valid_from integer NOT NULL, fixer text NOT NULL, words text NOT NULL,
    PRIMARY KEY (code, version)) WITHOUT ROWID;
CREATE TABLE threshold (
    name text NOT NULL, valid_from integer NOT NULL, value bigint NOT NULL,
    PRIMARY KEY (name, valid_from)) WITHOUT ROWID;
CREATE TABLE stated_text (
    written text NOT NULL, valid_from integer NOT NULL, rule text NOT NULL,
    PRIMARY KEY (written, valid_from)) WITHOUT ROWID;
CREATE TABLE program (
    number integer PRIMARY KEY, id text NOT NULL UNIQUE, name text NOT NULL, unit text NOT NULL,
    valid_from integer NOT NULL, valid_to integer, columns text NOT NULL);
CREATE TABLE person (
    home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, family bigint NOT NULL,
    nik bigint, nik_written text, name text NOT NULL, sex integer NOT NULL, birth integer,
    birth_written text, relation integer NOT NULL, mother text, birth_place text, occupation text,
    dtks_id text, padan text, stated text, odd_benefit integer NOT NULL,
    status integer NOT NULL, version integer NOT NULL, batch bigint NOT NULL, line integer NOT NULL,
    absent_since integer, disagreements integer NOT NULL,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE family (
    home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL,
    kk bigint, kk_written text, address text, hamlet text, rt text, rw text,
    size integer NOT NULL, errors_found integer NOT NULL, errors_stated integer NOT NULL,
    warnings integer NOT NULL, status integer NOT NULL, version integer NOT NULL,
    batch bigint NOT NULL, line integer NOT NULL, household bigint, programs bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE membership (
    home integer NOT NULL, family bigint NOT NULL, person bigint NOT NULL, valid_from integer NOT NULL,
    valid_to integer, relation integer NOT NULL, recorded_at bigint NOT NULL, village bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (home, family, person, valid_from)) WITHOUT ROWID;
CREATE TABLE enrolment (
    home integer NOT NULL, person bigint NOT NULL, program integer NOT NULL, valid_from integer NOT NULL,
    valid_to integer, recorded_at bigint NOT NULL, village bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (home, person, program, valid_from)) WITHOUT ROWID;
CREATE TABLE status_period (
    home integer NOT NULL, unit text NOT NULL, id bigint NOT NULL, valid_from integer NOT NULL,
    recorded_at bigint NOT NULL, valid_to integer, status integer NOT NULL, reason text NOT NULL, village bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (home, unit, id, valid_from, recorded_at)) WITHOUT ROWID;
CREATE TABLE family_desil (
    home integer NOT NULL, family bigint NOT NULL, valid_from integer NOT NULL, source text NOT NULL,
    value integer NOT NULL, recorded_at bigint NOT NULL, village bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (home, family, valid_from, source)) WITHOUT ROWID;
CREATE TABLE person_trait (
    home integer NOT NULL, person bigint NOT NULL, sta_kawin integer, ada_akta_nikah integer, ada_di_kk integer, kartu_identitas integer, sta_hamil integer, jenis_cacat integer, penyakit_kronis integer, partisipasi_sekolah integer, pendidikan_tertinggi integer, kelas_tertinggi integer, ijazah_tertinggi integer, sta_bekerja integer, jumlah_jamkerja integer, lapangan_usaha integer, status_pekerjaan integer, keberadaan integer, domisili integer, village bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (home, person)) WITHOUT ROWID;
CREATE TABLE dwelling (
    home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, latitude real, longitude real,
    sta_bangunan integer, sta_lahan integer, luas_lantai integer, jumlah_kamar integer, lantai integer, dinding integer, kondisi_dinding integer, atap integer, kondisi_atap integer, sumber_airminum integer, sumber_penerangan integer, daya integer, bb_masak integer, fasbab integer, kloset integer, buang_tinja integer, tabung_gas integer, ac integer, telepon_rumah integer, emas integer, sepeda integer, mobil integer, motor_tempel integer, kapal integer, aset_tak_bergerak integer, luas_atb integer, lemari_es integer, pemanas_air integer, tv integer, laptop integer, sepeda_motor integer, perahu integer, perahu_motor integer, rumah_lain integer, jumlah_sapi integer, jumlah_kerbau integer, jumlah_kuda integer, jumlah_babi integer, jumlah_kambing integer, source text NOT NULL, as_of integer, version integer NOT NULL,
    recorded_at bigint NOT NULL, PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE household (
    home integer NOT NULL, id bigint NOT NULL, dwelling bigint NOT NULL, recorded_at bigint NOT NULL, village bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE person_nik (
    nik bigint NOT NULL, home integer NOT NULL, person bigint NOT NULL, village bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (nik, home, person)) WITHOUT ROWID;
CREATE TABLE family_kk (
    kk bigint NOT NULL, home integer NOT NULL, family bigint NOT NULL, village bigint NOT NULL,
    PRIMARY KEY (kk, home, family)) WITHOUT ROWID;
CREATE TABLE person_name (
    home integer NOT NULL, word bigint NOT NULL, village bigint NOT NULL, person bigint NOT NULL,
    PRIMARY KEY (home, word, village, person)) WITHOUT ROWID;
CREATE TABLE person_dtks (
    home integer NOT NULL, dtks_key bigint NOT NULL, person bigint NOT NULL,
    row_hash bigint NOT NULL,
    PRIMARY KEY (home, dtks_key, person)) WITHOUT ROWID;
CREATE TABLE finding (
    home integer NOT NULL, family bigint NOT NULL, rule text NOT NULL, person bigint NOT NULL,
    opened_at bigint NOT NULL, closed_at bigint, village bigint NOT NULL, severity text NOT NULL,
    origin text NOT NULL, detail integer NOT NULL, evidence text, rule_version integer NOT NULL,
    PRIMARY KEY (home, family, rule, person, opened_at)) WITHOUT ROWID;
CREATE TABLE village_tally (
    village bigint PRIMARY KEY, families bigint NOT NULL, persons bigint NOT NULL,
    invalid bigint NOT NULL, invalid_found bigint NOT NULL, invalid_stated bigint NOT NULL, aided bigint NOT NULL DEFAULT 0, aided_two bigint NOT NULL DEFAULT 0, aided_invalid bigint NOT NULL DEFAULT 0);
CREATE TABLE rule_tally (
    rule text NOT NULL, village bigint NOT NULL, families bigint NOT NULL, findings bigint NOT NULL,
    PRIMARY KEY (rule, village)) WITHOUT ROWID;
CREATE TABLE program_tally (
    program integer NOT NULL, village bigint NOT NULL, families bigint NOT NULL, persons bigint NOT NULL,
    PRIMARY KEY (program, village)) WITHOUT ROWID;
CREATE TABLE change_log (
    home integer NOT NULL, id bigint NOT NULL, at bigint NOT NULL, actor bigint NOT NULL,
    actor_name text NOT NULL, action text NOT NULL, batch bigint, unit text NOT NULL,
    record bigint NOT NULL, family bigint NOT NULL, village bigint NOT NULL, field text NOT NULL,
    old_value text, new_value text, reason text NOT NULL, version integer, change_set bigint,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE field_source (
    home integer NOT NULL, unit text NOT NULL, record bigint NOT NULL, field text NOT NULL,
    source text NOT NULL, value text, disagrees integer NOT NULL, as_of integer NOT NULL,
    recorded_at bigint NOT NULL, village bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (home, unit, record, field, source)) WITHOUT ROWID;
CREATE TABLE import_batch (
    id bigint PRIMARY KEY, first_record bigint NOT NULL, file_name text NOT NULL, digest text NOT NULL, options text NOT NULL,
    source text NOT NULL, as_of integer NOT NULL, complete_for bigint, state text NOT NULL,
    first_load integer NOT NULL, villages_total integer NOT NULL, villages_done integer NOT NULL,
    rows_read bigint NOT NULL, rows_new bigint NOT NULL, rows_changed bigint NOT NULL,
    rows_unchanged bigint NOT NULL, rows_rejected bigint NOT NULL, rows_absent bigint NOT NULL,
    actor bigint NOT NULL, actor_name text NOT NULL, started_at bigint NOT NULL, finished_at bigint, area text, last_record bigint);
CREATE TABLE import_village (
    batch bigint NOT NULL, village bigint NOT NULL, rows_new bigint NOT NULL,
    rows_changed bigint NOT NULL, rows_unchanged bigint NOT NULL,
    PRIMARY KEY (batch, village)) WITHOUT ROWID;
CREATE TABLE village_loading (village bigint PRIMARY KEY, batch bigint NOT NULL);
CREATE TABLE account (
    id bigint PRIMARY KEY, login text NOT NULL UNIQUE, name text NOT NULL, password text NOT NULL,
    created_at bigint NOT NULL, disabled_at bigint, one_time_until bigint, password_at bigint, signed_in_at bigint, closed_reason text, successor bigint);
CREATE TABLE account_grant (
    account bigint NOT NULL REFERENCES account (id), role text NOT NULL, region bigint NOT NULL,
    program text, valid_from integer NOT NULL, valid_to integer, made_by bigint, reason text, ended_by bigint, ended_reason text, practice integer NOT NULL DEFAULT 0,
    PRIMARY KEY (account, role, region, valid_from)) WITHOUT ROWID;
CREATE TABLE session (
    token_hash text PRIMARY KEY, account bigint NOT NULL REFERENCES account (id), csrf text NOT NULL,
    created_at bigint NOT NULL, seen_at bigint NOT NULL, expires_at bigint NOT NULL, absolute_at bigint, agent text, address text);
CREATE TABLE sign_in_failure (
    key text NOT NULL, at bigint NOT NULL, number integer NOT NULL, account bigint,
    PRIMARY KEY (key, at, number)) WITHOUT ROWID;
CREATE TABLE remembered_search (
    key text PRIMARY KEY, account bigint NOT NULL, query text NOT NULL, expires_at bigint NOT NULL);
CREATE TABLE once (
    actor bigint NOT NULL, action text NOT NULL, body text NOT NULL, outcome text NOT NULL,
    at bigint NOT NULL, PRIMARY KEY (actor, action)) WITHOUT ROWID;
CREATE TABLE audit_entry (
    home integer NOT NULL, day integer NOT NULL, number integer NOT NULL, at bigint NOT NULL,
    actor bigint NOT NULL, verb text NOT NULL, place bigint NOT NULL, object text NOT NULL,
    digest text NOT NULL, chain text NOT NULL,
    PRIMARY KEY (home, day, number)) WITHOUT ROWID;
CREATE TABLE audit_detail (
    home integer NOT NULL, day integer NOT NULL, number integer NOT NULL, salt text NOT NULL,
    actor_name text NOT NULL, detail text NOT NULL,
    PRIMARY KEY (home, day, number)) WITHOUT ROWID;
CREATE TABLE audit_root (
    day integer PRIMARY KEY, root text NOT NULL, signature text NOT NULL, signed_at bigint NOT NULL);
CREATE TABLE change_set (
    home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, family bigint NOT NULL,
    event text NOT NULL, state text NOT NULL, actor bigint NOT NULL, actor_name text NOT NULL,
    role text NOT NULL, at bigint NOT NULL, day integer NOT NULL, reason text NOT NULL, evidence text,
    body text NOT NULL, outcome text NOT NULL, bulk bigint, decided_by bigint, decided_name text,
    decided_at bigint, decided_reason text, proposal bigint,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE policy (
    subject text NOT NULL, role text NOT NULL, valid_from integer NOT NULL, valid_to integer,
    mode text NOT NULL, PRIMARY KEY (subject, role, valid_from)) WITHOUT ROWID;
CREATE TABLE choice (
    kind text NOT NULL, event text NOT NULL, code text NOT NULL, valid_from integer NOT NULL,
    valid_to integer, id text NOT NULL, en text NOT NULL, place integer NOT NULL,
    PRIMARY KEY (kind, event, code, valid_from)) WITHOUT ROWID;
CREATE TABLE transfer (
    home integer NOT NULL, id bigint NOT NULL, origin bigint NOT NULL, destination bigint NOT NULL,
    starter text NOT NULL, state text NOT NULL, day integer NOT NULL, reason text NOT NULL,
    body text NOT NULL, persons integer NOT NULL, label text NOT NULL, version integer NOT NULL,
    opened_by bigint NOT NULL, opened_name text NOT NULL, opened_at bigint NOT NULL,
    decided_by bigint, decided_name text, decided_at bigint, decided_reason text, change_set bigint,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE transfer_place (
    home integer NOT NULL, village bigint NOT NULL, transfer_home integer NOT NULL, transfer bigint NOT NULL,
    side text NOT NULL, state text NOT NULL, starter text NOT NULL DEFAULT '',
    PRIMARY KEY (home, village, transfer_home, transfer, side)) WITHOUT ROWID;
CREATE TABLE transfer_person (
    home integer NOT NULL, person bigint NOT NULL, transfer_home integer NOT NULL, transfer bigint NOT NULL,
    family bigint NOT NULL, village bigint NOT NULL DEFAULT 0, PRIMARY KEY (home, person, transfer)) WITHOUT ROWID;
CREATE TABLE draft (
    account bigint NOT NULL, path text NOT NULL, title text NOT NULL, fields text NOT NULL,
    saved_at bigint NOT NULL, interrupted integer NOT NULL,
    PRIMARY KEY (account, path)) WITHOUT ROWID;
CREATE TABLE saved_view (
    account bigint NOT NULL, id bigint NOT NULL, screen text NOT NULL, name text NOT NULL,
    query text NOT NULL, created_at bigint NOT NULL,
    PRIMARY KEY (account, id)) WITHOUT ROWID;
CREATE TABLE case_note (
    home integer NOT NULL, family bigint NOT NULL, person bigint NOT NULL, rule text NOT NULL,
    village bigint NOT NULL, state text NOT NULL, until integer NOT NULL, note text NOT NULL,
    actor bigint NOT NULL, actor_name text NOT NULL, at bigint NOT NULL,
    PRIMARY KEY (home, family, person, rule)) WITHOUT ROWID;
CREATE TABLE bulk_job (
    id bigint PRIMARY KEY, account bigint NOT NULL, actor_name text NOT NULL, region bigint NOT NULL,
    mend text NOT NULL, state text NOT NULL, reason text NOT NULL, total integer NOT NULL,
    done integer NOT NULL, applied integer NOT NULL, refused integer NOT NULL, undone integer NOT NULL,
    created_at bigint NOT NULL, started_at bigint, finished_at bigint, message text NOT NULL, owner bigint, beat_at bigint);
CREATE TABLE bulk_row (
    job bigint NOT NULL, number integer NOT NULL, home integer NOT NULL, family bigint NOT NULL,
    person bigint NOT NULL, village bigint NOT NULL, state text NOT NULL, change text NOT NULL,
    before text NOT NULL, after text NOT NULL, words text NOT NULL, change_set bigint,
    PRIMARY KEY (job, number)) WITHOUT ROWID;
CREATE TABLE family_address (
    home integer NOT NULL, word bigint NOT NULL, village bigint NOT NULL, family bigint NOT NULL,
    PRIMARY KEY (home, word, village, family)) WITHOUT ROWID;
CREATE TABLE job (
    id bigint PRIMARY KEY, kind text NOT NULL, lane text NOT NULL, state text NOT NULL,
    account bigint NOT NULL, actor_name text NOT NULL, region bigint NOT NULL, title text NOT NULL,
    body text NOT NULL, phase text NOT NULL, done bigint NOT NULL, total bigint NOT NULL,
    checkpoint text, outcome text, problem text, attempts integer NOT NULL, cancel_asked integer NOT NULL,
    created_at bigint NOT NULL, started_at bigint, beat_at bigint, finished_at bigint, owner bigint);
CREATE TABLE stored_file (
    id bigint PRIMARY KEY, digest text NOT NULL, bytes bigint NOT NULL, name text NOT NULL,
    media_type text NOT NULL, purpose text NOT NULL, account bigint NOT NULL, region bigint NOT NULL,
    created_at bigint NOT NULL, expires_at bigint);
CREATE TABLE account_event (
    account bigint NOT NULL, id bigint NOT NULL, at bigint NOT NULL, actor bigint NOT NULL,
    actor_name text NOT NULL, what text NOT NULL, detail text NOT NULL,
    PRIMARY KEY (account, id)) WITHOUT ROWID;
CREATE TABLE sign_in_event (
    account bigint NOT NULL, id bigint NOT NULL, at bigint NOT NULL, outcome text NOT NULL,
    address text NOT NULL, agent text NOT NULL, PRIMARY KEY (account, id)) WITHOUT ROWID;
CREATE TABLE known_device (
    token_hash text NOT NULL, account bigint NOT NULL, seen_at bigint NOT NULL,
    PRIMARY KEY (token_hash, account)) WITHOUT ROWID;
CREATE TABLE second_factor (
    account bigint PRIMARY KEY REFERENCES account (id), secret text NOT NULL, made_at bigint NOT NULL,
    confirmed_at bigint, last_step bigint NOT NULL);
CREATE TABLE recovery_code (
    account bigint NOT NULL, number integer NOT NULL, hash text NOT NULL, used_at bigint,
    PRIMARY KEY (account, number)) WITHOUT ROWID;
CREATE TABLE pending_sign_in (
    token_hash text PRIMARY KEY, account bigint NOT NULL, address text NOT NULL, agent text NOT NULL,
    created_at bigint NOT NULL, expires_at bigint NOT NULL);
CREATE TABLE delegation (
    id bigint PRIMARY KEY, giver bigint NOT NULL REFERENCES account (id),
    taker bigint NOT NULL REFERENCES account (id), role text NOT NULL, region bigint NOT NULL,
    valid_from integer NOT NULL, valid_to integer NOT NULL, reason text NOT NULL, made_at bigint NOT NULL,
    ended_at bigint, ended_by bigint);
CREATE TABLE slip_sheet (
    id bigint PRIMARY KEY, account bigint NOT NULL, region bigint NOT NULL, made_at bigint NOT NULL,
    expires_at bigint NOT NULL);
CREATE TABLE slip (
    sheet bigint NOT NULL, number integer NOT NULL, account bigint NOT NULL, secret text NOT NULL,
    PRIMARY KEY (sheet, number)) WITHOUT ROWID;
CREATE TABLE role_rule (
    kind text NOT NULL, role text NOT NULL, holder text NOT NULL, reach text NOT NULL,
    valid_from integer NOT NULL, valid_to integer,
    PRIMARY KEY (kind, role, holder, valid_from)) WITHOUT ROWID;
CREATE TABLE audit_subject (
    home integer NOT NULL, family bigint NOT NULL, at bigint NOT NULL, chain integer NOT NULL,
    day integer NOT NULL, number integer NOT NULL, person bigint,
    PRIMARY KEY (home, family, at, chain, day, number)) WITHOUT ROWID;
CREATE TABLE audit_tally (
    home integer NOT NULL, day integer NOT NULL, verb text NOT NULL, place bigint NOT NULL,
    entries bigint NOT NULL, PRIMARY KEY (home, day, verb, place)) WITHOUT ROWID;
CREATE TABLE audit_verification (
    region bigint NOT NULL, at bigint NOT NULL, account bigint NOT NULL, actor_name text NOT NULL,
    entries bigint NOT NULL, chains integer NOT NULL, erased bigint NOT NULL, problems text NOT NULL,
    PRIMARY KEY (region, at)) WITHOUT ROWID;
CREATE TABLE notice (
    id bigint PRIMARY KEY, kind text NOT NULL, account bigint, permission text, region bigint,
    words_id text NOT NULL, words_en text NOT NULL, link text NOT NULL, at bigint NOT NULL,
    expires_at bigint NOT NULL);
CREATE TABLE notice_seen (
    notice bigint NOT NULL, account bigint NOT NULL, at bigint NOT NULL,
    PRIMARY KEY (notice, account)) WITHOUT ROWID;
CREATE TABLE break_glass (
    id bigint PRIMARY KEY, account bigint NOT NULL, actor_name text NOT NULL, role text NOT NULL,
    origin bigint NOT NULL, session text NOT NULL, state text NOT NULL, home integer, family bigint,
    place bigint, reason text NOT NULL, purpose text NOT NULL, words text NOT NULL,
    asked_at bigint NOT NULL, expires_at bigint NOT NULL, ended_at bigint);
CREATE TABLE break_glass_review (
    access bigint NOT NULL, side text NOT NULL, account bigint NOT NULL, verdict text NOT NULL,
    words text NOT NULL, reviewer bigint NOT NULL, reviewer_name text NOT NULL, at bigint NOT NULL,
    cleared_at bigint, cleared_name text, cleared_words text,
    PRIMARY KEY (access, side)) WITHOUT ROWID;
CREATE TABLE privacy_request (
    id bigint PRIMARY KEY, home integer NOT NULL, year integer NOT NULL, sequence integer NOT NULL,
    region bigint NOT NULL, person bigint NOT NULL, family bigint NOT NULL, kind text NOT NULL,
    channel text NOT NULL, applicant text NOT NULL, contact text NOT NULL, proxy text NOT NULL,
    words text NOT NULL, identity text NOT NULL, state text NOT NULL, taken_at bigint NOT NULL,
    due_at bigint NOT NULL, paused_at bigint, handler bigint, handler_name text NOT NULL,
    proposal text NOT NULL, proposal_code text NOT NULL, proposed_by bigint, proposed_name text NOT NULL,
    answer text NOT NULL, answered_at bigint, closed_at bigint, file bigint, handed_to text NOT NULL,
    erased_at bigint, version integer NOT NULL, taken_by bigint NOT NULL, taken_name text NOT NULL,
    UNIQUE (home, year, sequence));
CREATE TABLE desk_event (
    unit text NOT NULL, record bigint NOT NULL, id bigint NOT NULL, at bigint NOT NULL,
    account bigint NOT NULL, actor_name text NOT NULL, what text NOT NULL, words text NOT NULL,
    PRIMARY KEY (unit, record, id)) WITHOUT ROWID;
CREATE TABLE desk_letter (
    id bigint PRIMARY KEY, unit text NOT NULL, record bigint NOT NULL, region bigint NOT NULL,
    kind text NOT NULL, number text NOT NULL, day integer NOT NULL, addressee text NOT NULL,
    title text NOT NULL, body text NOT NULL, signer text NOT NULL, signer_title text NOT NULL,
    made_at bigint NOT NULL, made_by bigint NOT NULL, made_name text NOT NULL);
CREATE TABLE letter_template (
    kind text NOT NULL, valid_from integer NOT NULL, title text NOT NULL, body text NOT NULL,
    PRIMARY KEY (kind, valid_from)) WITHOUT ROWID;
CREATE TABLE tombstone (
    home integer NOT NULL, digest text NOT NULL, request bigint NOT NULL, at bigint NOT NULL,
    lifted_at bigint, PRIMARY KEY (home, digest)) WITHOUT ROWID;
CREATE TABLE tombstone_hit (
    request bigint NOT NULL, batch bigint NOT NULL, line bigint NOT NULL, at bigint NOT NULL,
    PRIMARY KEY (request, batch, line)) WITHOUT ROWID;
CREATE TABLE person_mark (
    home integer NOT NULL, person bigint NOT NULL, id bigint NOT NULL, reason text NOT NULL,
    request bigint NOT NULL, at bigint NOT NULL, actor_name text NOT NULL, lifted_at bigint,
    lifted_reason text, village bigint NOT NULL DEFAULT 0, PRIMARY KEY (home, person, id)) WITHOUT ROWID;
CREATE TABLE breach (
    id bigint PRIMARY KEY, home integer NOT NULL, year integer NOT NULL, sequence integer NOT NULL,
    region bigint NOT NULL, title text NOT NULL, noticed_at bigint NOT NULL, happened text NOT NULL,
    kinds text NOT NULL, persons integer NOT NULL, places text NOT NULL, how text NOT NULL,
    risk text NOT NULL, risk_level text NOT NULL, measures text NOT NULL, handler text NOT NULL,
    origin text NOT NULL, public_needed integer NOT NULL, authority_at bigint, subjects_at bigint,
    public_at bigint, state text NOT NULL, lessons text NOT NULL, closed_at bigint,
    version integer NOT NULL, made_by bigint NOT NULL, made_name text NOT NULL, made_at bigint NOT NULL,
    UNIQUE (home, year, sequence));
CREATE TABLE retention_rule (
    kind text NOT NULL, region bigint NOT NULL, valid_from integer NOT NULL, recorded_at bigint NOT NULL,
    days integer NOT NULL, act text NOT NULL, basis text NOT NULL, reason text NOT NULL,
    actor_name text NOT NULL,
    PRIMARY KEY (kind, region, valid_from, recorded_at)) WITHOUT ROWID;
CREATE TABLE retention_line (
    job bigint NOT NULL, kind text NOT NULL, region bigint NOT NULL, at bigint NOT NULL,
    actor_name text NOT NULL, cutoff integer NOT NULL, days integer NOT NULL, act text NOT NULL,
    count bigint NOT NULL, PRIMARY KEY (job, kind)) WITHOUT ROWID;
CREATE TABLE processing_activity (
    id bigint NOT NULL, region bigint NOT NULL, version integer NOT NULL, name text NOT NULL,
    purpose text NOT NULL, basis text NOT NULL, subjects text NOT NULL, kinds text NOT NULL,
    recipients text NOT NULL, retention text NOT NULL, measures text NOT NULL, contact text NOT NULL,
    is_active integer NOT NULL, actor_name text NOT NULL, at bigint NOT NULL,
    PRIMARY KEY (id, region, version)) WITHOUT ROWID;
CREATE TABLE privacy_notice (
    id bigint PRIMARY KEY, region bigint NOT NULL, channel text NOT NULL, version integer NOT NULL,
    valid_from integer NOT NULL, title text NOT NULL, body text NOT NULL, actor_name text NOT NULL,
    at bigint NOT NULL);
CREATE TABLE consent (
    home integer NOT NULL, family bigint NOT NULL, id bigint NOT NULL, person bigint NOT NULL,
    village bigint NOT NULL, notice bigint NOT NULL, way text NOT NULL, day integer NOT NULL,
    place text NOT NULL, scan text NOT NULL, witness text NOT NULL, account bigint NOT NULL,
    actor_name text NOT NULL, at bigint NOT NULL, withdrawn_at bigint, withdrawn_reason text,
    withdrawn_name text, PRIMARY KEY (home, family, id)) WITHOUT ROWID;
CREATE TABLE training_ground (
    account bigint PRIMARY KEY, number integer NOT NULL UNIQUE, village bigint NOT NULL UNIQUE,
    neighbour bigint NOT NULL UNIQUE, own_account integer NOT NULL, made_at bigint NOT NULL,
    seen_at bigint NOT NULL, active_course text, active_task text);
CREATE TABLE training_record (
    account bigint NOT NULL, key text NOT NULL, unit text NOT NULL, home integer NOT NULL,
    id bigint NOT NULL, PRIMARY KEY (account, key)) WITHOUT ROWID;
CREATE TABLE training_course (
    account bigint NOT NULL, course text NOT NULL, edition integer NOT NULL, name text NOT NULL,
    office text NOT NULL, host bigint NOT NULL, started_at bigint NOT NULL, finished_at bigint, score integer,
    certificate text, PRIMARY KEY (account, course)) WITHOUT ROWID;
CREATE TABLE training_task (
    account bigint NOT NULL, course text NOT NULL, task text NOT NULL, started_at bigint NOT NULL,
    done_at bigint, attempts integer NOT NULL, wrong integer NOT NULL, hints integer NOT NULL,
    points integer NOT NULL, marked_at bigint, result text NOT NULL, seed bigint,
    PRIMARY KEY (account, course, task)) WITHOUT ROWID;
CREATE TABLE training_certificate (
    number text PRIMARY KEY, account bigint NOT NULL, course text NOT NULL, name text NOT NULL,
    day integer NOT NULL, score integer NOT NULL, code text NOT NULL, issued_at bigint NOT NULL);
CREATE TABLE training_registration (
    address text NOT NULL, at bigint NOT NULL, number integer NOT NULL,
    PRIMARY KEY (address, at, number)) WITHOUT ROWID;
CREATE TABLE training_requirement (
    id bigint PRIMARY KEY, region bigint NOT NULL, role text NOT NULL, course text NOT NULL,
    rights text NOT NULL, valid_from integer NOT NULL, months integer NOT NULL, grace_days integer NOT NULL,
    place text NOT NULL, reason text NOT NULL, set_by bigint NOT NULL, set_name text NOT NULL,
    set_at bigint NOT NULL, ended_on integer, ended_name text, ended_reason text, agreed_by bigint, agreed_name text, agreed_at bigint);
CREATE TABLE training_issuer (
    region bigint NOT NULL, fingerprint text NOT NULL, public_key text NOT NULL, name text NOT NULL,
    reason text NOT NULL, added_by bigint NOT NULL, added_name text NOT NULL, added_at bigint NOT NULL,
    ended_at bigint, ended_name text, PRIMARY KEY (region, fingerprint)) WITHOUT ROWID;
CREATE TABLE training_licence (
    fingerprint text NOT NULL, number text NOT NULL, account bigint NOT NULL, course text NOT NULL,
    name text NOT NULL, day integer NOT NULL, score integer NOT NULL, code text NOT NULL,
    reason text NOT NULL, bound_by bigint NOT NULL, bound_name text NOT NULL, bound_at bigint NOT NULL, ended_at bigint, ended_name text, ended_reason text,
    PRIMARY KEY (fingerprint, number)) WITHOUT ROWID;
CREATE TABLE rule_change (
    id bigint PRIMARY KEY, state text NOT NULL, region bigint NOT NULL, valid_from integer NOT NULL,
    retroactive integer NOT NULL, reason text NOT NULL, basis text NOT NULL, account bigint NOT NULL,
    actor_name text NOT NULL, created_at bigint NOT NULL, submitted_at bigint, decided_by bigint,
    decided_name text, decided_at bigint, decided_reason text, version integer NOT NULL,
    preview text, preview_job bigint, restores bigint, in_force_at bigint);
CREATE TABLE rule_change_row (
    rule_change bigint NOT NULL, number integer NOT NULL, key text NOT NULL, body text NOT NULL,
    before text, PRIMARY KEY (rule_change, number)) WITHOUT ROWID;
CREATE TABLE program_version (
    number integer NOT NULL, valid_from integer NOT NULL, name text NOT NULL, ends integer,
    columns text NOT NULL, PRIMARY KEY (number, valid_from)) WITHOUT ROWID;
CREATE TABLE nik_province (
    code integer NOT NULL, valid_from integer NOT NULL, accepted integer NOT NULL,
    PRIMARY KEY (code, valid_from)) WITHOUT ROWID;
CREATE TABLE cutoff_kind (code text PRIMARY KEY, id text NOT NULL, en text NOT NULL, place integer NOT NULL);
CREATE TABLE cutoff (
    id bigint NOT NULL, valid_from integer NOT NULL, kind text NOT NULL, region bigint NOT NULL,
    body text NOT NULL, PRIMARY KEY (id, valid_from)) WITHOUT ROWID;
CREATE TABLE village_day (
    village bigint NOT NULL, day integer NOT NULL, families_in bigint NOT NULL,
    families_out bigint NOT NULL, persons_in bigint NOT NULL, persons_out bigint NOT NULL,
    invalid_in bigint NOT NULL, invalid_out bigint NOT NULL,
    PRIMARY KEY (village, day)) WITHOUT ROWID;
CREATE TABLE rule_day (
    rule text NOT NULL, village bigint NOT NULL, day integer NOT NULL, families_in bigint NOT NULL,
    families_out bigint NOT NULL,
    PRIMARY KEY (rule, village, day)) WITHOUT ROWID;
CREATE TABLE report_signer (
    account bigint PRIMARY KEY, place text NOT NULL, title text NOT NULL, name text NOT NULL,
    number text NOT NULL);
CREATE TABLE upload (
    id bigint PRIMARY KEY, account bigint NOT NULL, region bigint NOT NULL, name text NOT NULL,
    probe text NOT NULL, bytes bigint NOT NULL, received bigint NOT NULL, state text NOT NULL,
    kind text NOT NULL, digest text, file bigint, sheets text, sheet integer, text_file bigint,
    choices text, convert_job bigint, preview_job bigint, import_job bigint,
    created_at bigint NOT NULL, touched_at bigint NOT NULL);
CREATE TABLE import_origin (
    batch bigint PRIMARY KEY, upload bigint NOT NULL, job bigint NOT NULL, undo_job bigint,
    rejects_csv bigint, rejects_xlsx bigint, reasons text);
CREATE TABLE export (
    id bigint PRIMARY KEY, account bigint NOT NULL, actor_name text NOT NULL, region bigint NOT NULL,
    title text NOT NULL, asked text NOT NULL, purpose text NOT NULL, words text NOT NULL,
    masked integer NOT NULL, asked_at bigint NOT NULL, made_at bigint, row_count bigint, file bigint,
    bytes bigint, expires_at bigint, dropped_at bigint, downloads integer NOT NULL,
    downloaded_at bigint);
CREATE TABLE code_enrolment (
    token_hash text PRIMARY KEY, account bigint NOT NULL, secret text NOT NULL, made_at bigint NOT NULL);
CREATE TABLE hand_over (
    account bigint PRIMARY KEY REFERENCES account (id), successor bigint NOT NULL REFERENCES account (id),
    day integer NOT NULL, reason text NOT NULL, actor bigint NOT NULL, actor_name text NOT NULL,
    made_at bigint NOT NULL);
CREATE TABLE rule_sum (
    region bigint NOT NULL, rule text NOT NULL, families bigint NOT NULL, findings bigint NOT NULL,
    PRIMARY KEY (region, rule)) WITHOUT ROWID;
CREATE TABLE change_sum (
    region bigint NOT NULL, day bigint NOT NULL, changes bigint NOT NULL,
    PRIMARY KEY (region, day)) WITHOUT ROWID;
CREATE TABLE program_sum (
    region bigint NOT NULL, program integer NOT NULL, families bigint NOT NULL, persons bigint NOT NULL,
    PRIMARY KEY (region, program)) WITHOUT ROWID;
CREATE TABLE village_change (village bigint PRIMARY KEY, newest bigint NOT NULL);
CREATE TABLE link_case (
    home integer NOT NULL, id bigint NOT NULL, kind text NOT NULL, first bigint NOT NULL,
    second bigint NOT NULL, first_village bigint NOT NULL, second_village bigint NOT NULL,
    chance integer NOT NULL, signs text NOT NULL, state text NOT NULL, answers text NOT NULL,
    version integer NOT NULL, found_at bigint NOT NULL, decided_by bigint, decided_name text,
    decided_at bigint, reason text, survivor bigint, change_set bigint, since bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE link_place (
    home integer NOT NULL, person bigint NOT NULL, case_home integer NOT NULL, link_case bigint NOT NULL,
    village bigint NOT NULL, kind text NOT NULL, state text NOT NULL, chance integer NOT NULL, other bigint NOT NULL DEFAULT 0, leads integer NOT NULL DEFAULT 0, since bigint NOT NULL DEFAULT 0, answered integer NOT NULL DEFAULT 0, waits bigint,
    PRIMARY KEY (home, person, case_home, link_case)) WITHOUT ROWID;
CREATE TABLE link_bulk (
    id bigint PRIMARY KEY, region bigint NOT NULL, state text NOT NULL, account bigint NOT NULL,
    actor_name text NOT NULL, reason text NOT NULL, asked_at bigint NOT NULL, decided_by bigint,
    decided_name text, decided_at bigint, decided_reason text);
CREATE TABLE link_bulk_case (
    bulk bigint NOT NULL, home integer NOT NULL, link bigint NOT NULL, version integer NOT NULL,
    result text NOT NULL, PRIMARY KEY (bulk, home, link)) WITHOUT ROWID;
CREATE TABLE person_link (
    bucket integer NOT NULL, part bigint NOT NULL, entries blob NOT NULL,
    PRIMARY KEY (bucket, part));
CREATE TABLE link_due (
    home integer NOT NULL, person bigint NOT NULL, at bigint NOT NULL,
    PRIMARY KEY (home, person)) WITHOUT ROWID;
CREATE TABLE link_model (id integer PRIMARY KEY, at bigint NOT NULL, body text NOT NULL);
CREATE TABLE link_decision (
    home integer NOT NULL, link_case bigint NOT NULL, id bigint NOT NULL, leads integer NOT NULL,
    village bigint NOT NULL, other bigint NOT NULL, kind text NOT NULL, what text NOT NULL,
    account bigint NOT NULL, actor_name text NOT NULL, at bigint NOT NULL, waited bigint NOT NULL,
    bulk bigint, undone_at bigint,
    PRIMARY KEY (home, link_case, id, leads)) WITHOUT ROWID;
CREATE TABLE link_run (
    id bigint PRIMARY KEY, at bigint NOT NULL, account bigint NOT NULL, actor_name text NOT NULL);
CREATE TABLE link_run_place (
    region bigint NOT NULL, run bigint NOT NULL, persons bigint NOT NULL, cases bigint NOT NULL,
    numbers bigint NOT NULL, new bigint NOT NULL, gone bigint NOT NULL,
    PRIMARY KEY (region, run)) WITHOUT ROWID;
CREATE TABLE caretaker (
    home integer NOT NULL, person bigint NOT NULL, program integer NOT NULL,
    valid_from integer NOT NULL, valid_to integer, recorded_at bigint NOT NULL, village bigint NOT NULL,
    PRIMARY KEY (home, person, program, valid_from)) WITHOUT ROWID;
CREATE TABLE ppks (
    home integer NOT NULL, person bigint NOT NULL, type text NOT NULL,
    valid_from integer NOT NULL, valid_to integer, recorded_at bigint NOT NULL, village bigint NOT NULL,
    PRIMARY KEY (home, person, type, valid_from)) WITHOUT ROWID;
CREATE TABLE proposal (
    home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, kind text NOT NULL, program integer,
    state text NOT NULL, family bigint, label text NOT NULL, rt text NOT NULL,
    rw text NOT NULL, persons integer NOT NULL, content text, salt text, hash text NOT NULL,
    version integer NOT NULL, steps integer NOT NULL, period integer NOT NULL, closes bigint,
    maker bigint NOT NULL, maker_name text NOT NULL, made_at bigint NOT NULL, since bigint NOT NULL,
    holder bigint, visit integer NOT NULL DEFAULT 0, late integer NOT NULL DEFAULT 0,
    conflict integer NOT NULL DEFAULT 0, errors integer NOT NULL DEFAULT 0,
    warnings integer NOT NULL DEFAULT 0, checked text, deliberation bigint, batch bigint, reason text,
    change_set bigint, applied_at bigint, siks text, siks_day integer, PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE proposal_step (
    home integer NOT NULL, proposal bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
    at bigint NOT NULL, step text NOT NULL, before text NOT NULL, after text NOT NULL,
    account bigint NOT NULL, role text NOT NULL, reason text NOT NULL, evidence text NOT NULL, batch bigint,
    hash text NOT NULL, words text NOT NULL, chain text NOT NULL,
    PRIMARY KEY (home, proposal, number)) WITHOUT ROWID;
CREATE TABLE proposal_word (
    home integer NOT NULL, proposal bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
    salt text NOT NULL, actor_name text NOT NULL, words text NOT NULL,
    PRIMARY KEY (home, proposal, number)) WITHOUT ROWID;
CREATE TABLE proposal_finding (
    home integer NOT NULL, proposal bigint NOT NULL, rule text NOT NULL, member integer NOT NULL,
    village bigint NOT NULL, severity text NOT NULL, detail text, evidence text, opened_at bigint NOT NULL,
    closed_at bigint, answer text,
    PRIMARY KEY (home, proposal, rule, member, opened_at)) WITHOUT ROWID;
CREATE TABLE proposal_claim (
    home integer NOT NULL, subject bigint NOT NULL, lane text NOT NULL, proposal bigint NOT NULL,
    village bigint NOT NULL, PRIMARY KEY (home, subject, lane)) WITHOUT ROWID;
CREATE TABLE proposal_number (
    number bigint NOT NULL, home integer NOT NULL, proposal bigint NOT NULL, member integer NOT NULL,
    what text NOT NULL, village bigint NOT NULL,
    PRIMARY KEY (number, home, proposal, member, what)) WITHOUT ROWID;
CREATE TABLE proposal_tally (
    village bigint NOT NULL, period integer NOT NULL, kind text NOT NULL, state text NOT NULL,
    proposals bigint NOT NULL, persons bigint NOT NULL,
    PRIMARY KEY (village, period, kind, state)) WITHOUT ROWID;
CREATE TABLE road_rule (
    kind text NOT NULL, region bigint NOT NULL, valid_from integer NOT NULL, valid_to integer,
    body text NOT NULL, PRIMARY KEY (kind, region, valid_from)) WITHOUT ROWID;
CREATE TABLE evidence (
    home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, proposal bigint,
    deliberation bigint, batch bigint, kind text NOT NULL, file bigint, digest text NOT NULL, bytes bigint NOT NULL,
    media text NOT NULL, name text NOT NULL, account bigint NOT NULL, actor_name text NOT NULL,
    at bigint NOT NULL, dropped_at bigint, PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE deliberation (
    home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, kind text NOT NULL,
    day integer NOT NULL, place text NOT NULL, number text NOT NULL, leader text NOT NULL,
    invited integer NOT NULL, present integer NOT NULL, women integer NOT NULL, poor integer NOT NULL,
    note text NOT NULL, state text NOT NULL, version integer NOT NULL, seal text, maker bigint NOT NULL,
    maker_name text NOT NULL, made_at bigint NOT NULL, sealed_by bigint, sealed_name text, sealed_at bigint,
    reason text, returned_words text, PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE deliberation_item (
    home integer NOT NULL, deliberation bigint NOT NULL, proposal bigint NOT NULL, village bigint NOT NULL,
    number integer NOT NULL, hash text NOT NULL, decision text, reason text NOT NULL, words text NOT NULL,
    salt text NOT NULL, digest text NOT NULL, dissent integer NOT NULL, dissent_words text NOT NULL DEFAULT '', PRIMARY KEY (home, deliberation, proposal)) WITHOUT ROWID;
CREATE TABLE batch (
    home integer NOT NULL, id bigint NOT NULL, region bigint NOT NULL, state text NOT NULL,
    proposals integer NOT NULL, persons integer NOT NULL, officials integer NOT NULL, seal text NOT NULL,
    version integer NOT NULL, maker bigint NOT NULL, maker_name text NOT NULL, made_at bigint NOT NULL,
    endorsed_by bigint, endorsed_name text, endorsed_at bigint, ratified_by bigint, ratified_name text,
    ratified_at bigint, number text, day integer, digest text, returned_name text,
    reason text, words text, file bigint, file_digest text, file_rows integer, file_left integer, file_name text, file_at bigint, sent_number text, sent_day integer, sent_name text, sent_at bigint,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE batch_item (
    home integer NOT NULL, batch bigint NOT NULL, number integer NOT NULL, proposal bigint NOT NULL,
    village bigint NOT NULL, hash text NOT NULL, chain text NOT NULL,
    PRIMARY KEY (home, batch, number)) WITHOUT ROWID;
CREATE TABLE civil_person (
    nik bigint NOT NULL, part bigint NOT NULL, kk bigint, name text NOT NULL, birth integer,
    sex integer NOT NULL, mother text NOT NULL, father text NOT NULL, birth_place text NOT NULL,
    relation integer NOT NULL, state text NOT NULL, ektp text NOT NULL, village bigint NOT NULL,
    PRIMARY KEY (nik, part)) WITHOUT ROWID;
CREATE TABLE civil_kk (
    kk bigint NOT NULL, part bigint NOT NULL, nik bigint NOT NULL, village bigint NOT NULL,
    PRIMARY KEY (kk, part, nik)) WITHOUT ROWID;
CREATE TABLE civil_load (
    id bigint PRIMARY KEY, region bigint NOT NULL, as_of integer NOT NULL, complete integer NOT NULL,
    name text NOT NULL, digest text NOT NULL, persons bigint NOT NULL, unreadable bigint NOT NULL,
    villages integer NOT NULL, rejects_csv bigint, rejects_xlsx bigint, account bigint NOT NULL,
    actor_name text NOT NULL, at bigint NOT NULL, ended_at bigint);
CREATE TABLE civil_place (
    part bigint NOT NULL, village bigint NOT NULL, persons bigint NOT NULL, held integer NOT NULL,
    PRIMARY KEY (part, village)) WITHOUT ROWID;
CREATE TABLE decision (
    id bigint PRIMARY KEY, region bigint NOT NULL, step text NOT NULL, source text NOT NULL, kind text,
    undoes bigint, reason text NOT NULL, words text NOT NULL, result text NOT NULL, account bigint NOT NULL,
    actor_name text NOT NULL, asked_at bigint NOT NULL, decided_by bigint, decided_name text,
    decided_at bigint, decided_reason text, ready integer NOT NULL, missed integer NOT NULL,
    taken integer NOT NULL, dropped integer NOT NULL, job bigint);
CREATE TABLE decision_row (
    decision bigint NOT NULL, number integer NOT NULL, home integer NOT NULL, proposal bigint NOT NULL,
    village bigint NOT NULL, version integer NOT NULL, result text NOT NULL, why text,
    PRIMARY KEY (decision, number)) WITHOUT ROWID;
CREATE TABLE handback (
    home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, period integer NOT NULL, handed_at bigint NOT NULL, due bigint NOT NULL, items integer NOT NULL,
    answered integer NOT NULL, disputed integer NOT NULL, seal text NOT NULL, account bigint NOT NULL,
    actor_name text NOT NULL, told integer NOT NULL, next bigint,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE handback_item (
    home integer NOT NULL, handback bigint NOT NULL, number integer NOT NULL, proposal bigint NOT NULL,
    village bigint NOT NULL, result text NOT NULL, reason text, hash text NOT NULL, chain text NOT NULL,
    answer text, answered_at bigint,
    PRIMARY KEY (home, handback, number)) WITHOUT ROWID;
CREATE TABLE period_presence (
    home integer NOT NULL, person bigint NOT NULL, since integer NOT NULL, until integer,
    village bigint NOT NULL, family bigint NOT NULL,
    PRIMARY KEY (home, person, since)) WITHOUT ROWID;
CREATE TABLE period_closed (
    home integer NOT NULL, period integer NOT NULL, region bigint NOT NULL, at bigint NOT NULL,
    persons bigint NOT NULL, began bigint NOT NULL, ended bigint NOT NULL, account bigint NOT NULL,
    actor_name text NOT NULL, PRIMARY KEY (home, period)) WITHOUT ROWID;
CREATE TABLE outbox (
    home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, proposal bigint NOT NULL,
    event text NOT NULL, address text NOT NULL, words text NOT NULL, at bigint NOT NULL,
    written_at bigint, PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE siks_run (
    home integer NOT NULL, id bigint NOT NULL, region bigint NOT NULL, name text NOT NULL,
    digest text NOT NULL, file_rows bigint NOT NULL, unreadable bigint NOT NULL, same bigint NOT NULL,
    differs bigint NOT NULL, here bigint NOT NULL, there bigint NOT NULL, account bigint NOT NULL,
    actor_name text NOT NULL, at bigint NOT NULL, ended_at bigint,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE siks_row (
    home integer NOT NULL, run bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
    list text NOT NULL, proposal bigint, name text NOT NULL, nik bigint, kk bigint, dtks text,
    fields text NOT NULL, PRIMARY KEY (home, run, number)) WITHOUT ROWID;
CREATE TABLE determination (
    home integer NOT NULL, id bigint NOT NULL, region bigint NOT NULL, period integer NOT NULL,
    number text NOT NULL, day integer NOT NULL, name text NOT NULL, digest text NOT NULL,
    state text NOT NULL, lines integer NOT NULL DEFAULT 0, unreadable integer NOT NULL DEFAULT 0,
    known integer NOT NULL DEFAULT 0, determined integer NOT NULL DEFAULT 0,
    rejected integer NOT NULL DEFAULT 0, unmatched integer NOT NULL DEFAULT 0,
    missing integer NOT NULL DEFAULT 0, unproposed integer NOT NULL DEFAULT 0,
    reappeared integer NOT NULL DEFAULT 0, seal text NOT NULL, version integer NOT NULL,
    maker bigint NOT NULL, maker_name text NOT NULL, made_at bigint NOT NULL, confirmed_by bigint,
    confirmed_name text, confirmed_at bigint, job bigint, ended_at bigint,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE determination_row (
    home integer NOT NULL, determination bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
    line integer, proposal bigint, person bigint, outcome text NOT NULL, reason text, note text,
    program integer, status integer, change_set bigint, removed_on integer, hash text, chain text,
    answer text, answered_by bigint, words text, applied_at bigint, trouble text,
    PRIMARY KEY (home, determination, number)) WITHOUT ROWID;
CREATE TABLE criteria_set (
    id text NOT NULL, region bigint NOT NULL, valid_from integer NOT NULL, valid_to integer,
    body text NOT NULL, PRIMARY KEY (id, region, valid_from)) WITHOUT ROWID;
CREATE TABLE village_official (
    home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, person bigint, nik bigint, kk bigint,
    name text NOT NULL, title text NOT NULL, account bigint, valid_from integer NOT NULL, valid_to integer,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE meeting (
    home integer NOT NULL, deliberation bigint NOT NULL, village bigint NOT NULL, stage text NOT NULL,
    session integer NOT NULL, starts_at integer NOT NULL, agenda text NOT NULL, latitude integer,
    longitude integer, invited_at bigint, waits_until bigint, opened_at bigint, closed_at bigint,
    guests integer NOT NULL, events integer NOT NULL, chain text NOT NULL, bylaws text,
    made_at bigint NOT NULL, erased integer NOT NULL, PRIMARY KEY (home, deliberation)) WITHOUT ROWID;
CREATE TABLE meeting_event (
    home integer NOT NULL, deliberation bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
    event text NOT NULL, at bigint NOT NULL, taken_at bigint NOT NULL, written integer NOT NULL,
    what text NOT NULL, guest integer NOT NULL, proposal bigint, decision text, reason text NOT NULL,
    disputed integer NOT NULL, words text NOT NULL, dissent text NOT NULL, mark text NOT NULL,
    salt text NOT NULL, digest text NOT NULL, chain text NOT NULL, account bigint NOT NULL,
    PRIMARY KEY (home, deliberation, number)) WITHOUT ROWID;
CREATE TABLE meeting_guest (
    home integer NOT NULL, deliberation bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
    name text NOT NULL, office text NOT NULL, element text NOT NULL, woman integer NOT NULL,
    poor integer NOT NULL, phone text NOT NULL, invited integer NOT NULL, registered integer NOT NULL,
    answer text NOT NULL, came_at bigint, left_at bigint, salt text NOT NULL, digest text NOT NULL,
    PRIMARY KEY (home, deliberation, number)) WITHOUT ROWID;
CREATE TABLE meeting_note (
    home integer NOT NULL, deliberation bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
    item integer NOT NULL, proposal bigint, words text NOT NULL, at bigint NOT NULL,
    PRIMARY KEY (home, deliberation, number)) WITHOUT ROWID;
CREATE TABLE meeting_sitting (
    home integer NOT NULL, deliberation bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
    session integer NOT NULL, day integer NOT NULL, invited integer NOT NULL, present integer NOT NULL,
    needed integer NOT NULL, outcome text NOT NULL, words text NOT NULL, salt text NOT NULL,
    digest text NOT NULL, at bigint NOT NULL, PRIMARY KEY (home, deliberation, number)) WITHOUT ROWID;
CREATE TABLE hamlet_result (
    home integer NOT NULL, deliberation bigint NOT NULL, proposal bigint NOT NULL, village bigint NOT NULL,
    decision text NOT NULL, day integer NOT NULL, hamlet text NOT NULL, words text NOT NULL,
    salt text NOT NULL, digest text NOT NULL, PRIMARY KEY (home, deliberation, proposal)) WITHOUT ROWID;
CREATE TABLE bylaw (
    region bigint NOT NULL, valid_from integer NOT NULL, body text NOT NULL, account bigint NOT NULL,
    account_name text NOT NULL, at bigint NOT NULL, PRIMARY KEY (region, valid_from)) WITHOUT ROWID;
CREATE TABLE paper (
    home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, about text NOT NULL,
    subject bigint NOT NULL, kind text NOT NULL, size text NOT NULL, office bigint NOT NULL, series text,
    year integer, serial integer, number text NOT NULL, code text NOT NULL, day integer NOT NULL,
    facts text NOT NULL, state text NOT NULL, job bigint, file bigint, digest text NOT NULL,
    bytes bigint NOT NULL, pages integer NOT NULL, replaces bigint, account bigint NOT NULL,
    actor_name text NOT NULL, at bigint NOT NULL, made_at bigint, problem text, words text NOT NULL, erased integer NOT NULL DEFAULT 0, printed integer,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE paper_number (
    home integer NOT NULL, series text NOT NULL, office bigint NOT NULL, year integer NOT NULL,
    last integer NOT NULL, PRIMARY KEY (home, series, office, year)) WITHOUT ROWID;
CREATE TABLE paper_code (
    code text PRIMARY KEY, home integer NOT NULL, paper bigint NOT NULL) WITHOUT ROWID;
CREATE TABLE paper_style (
    region bigint NOT NULL, valid_from integer NOT NULL, body text NOT NULL, account bigint NOT NULL,
    actor_name text NOT NULL, at bigint NOT NULL, PRIMARY KEY (region, valid_from))
WITHOUT ROWID;
CREATE TABLE sealed_line (
    home integer NOT NULL, kind text NOT NULL, subject bigint NOT NULL, number integer NOT NULL,
    village bigint NOT NULL, part text NOT NULL, object bigint NOT NULL, facts text NOT NULL,
    salt text NOT NULL, digest text NOT NULL, chain text NOT NULL,
    PRIMARY KEY (home, kind, subject, number)) WITHOUT ROWID;
CREATE TABLE scan_check (
    home integer NOT NULL, evidence bigint NOT NULL, village bigint NOT NULL, result text NOT NULL,
    pages integer NOT NULL, code text, at bigint, goes_on text, goes_on_by bigint, goes_on_name text,
    goes_on_at bigint, reason text, words text, returned_by bigint, returned_name text, returned_at bigint,
    PRIMARY KEY (home, evidence)) WITHOUT ROWID;
CREATE TABLE public_list (
    home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, kind text NOT NULL,
    subject bigint NOT NULL, period integer NOT NULL, day integer NOT NULL, put_up_at bigint NOT NULL,
    until bigint NOT NULL, hidden_at bigint NOT NULL, names integer NOT NULL, held_back integer NOT NULL,
    account bigint NOT NULL, actor_name text NOT NULL, taken_at bigint,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE public_name (
    home integer NOT NULL, list bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
    proposal bigint NOT NULL, name text NOT NULL, rt text NOT NULL, rw text NOT NULL, kind text NOT NULL,
    program text NOT NULL, outcome text NOT NULL, PRIMARY KEY (home, list, number)) WITHOUT ROWID;
CREATE INDEX region_parent ON region (parent);
CREATE INDEX region_code_region ON region_code (region);
CREATE INDEX person_absent ON person (home, id) WHERE absent_since IS NOT NULL;
CREATE INDEX family_village ON family (village, id);
CREATE INDEX family_invalid ON family (village, id) WHERE errors_found + errors_stated > 0;
CREATE INDEX finding_open ON finding (rule, village, family) WHERE closed_at IS NULL;
CREATE INDEX change_family ON change_log (home, family, id);
CREATE INDEX change_record ON change_log (home, record);
CREATE INDEX change_batch ON change_log (batch, home, id) WHERE batch IS NOT NULL;
CREATE INDEX change_of_set ON change_log (change_set, home, id) WHERE change_set IS NOT NULL;
CREATE INDEX change_set_family ON change_set (home, family, id);
CREATE INDEX change_set_village ON change_set (village, id);
CREATE INDEX change_set_waiting ON change_set (village, id) WHERE state = 'waiting';
CREATE INDEX change_set_actor ON change_set (actor, id);
CREATE INDEX change_set_bulk ON change_set (bulk, id) WHERE bulk IS NOT NULL;
CREATE INDEX transfer_change ON transfer (change_set) WHERE change_set IS NOT NULL;
CREATE INDEX transfer_place_open ON transfer_place (village, transfer) WHERE state = 'open';
CREATE INDEX case_note_village ON case_note (village, rule);
CREATE INDEX bulk_job_account ON bulk_job (account, id);
CREATE INDEX person_gone ON person (village, id) WHERE status <> 1;
CREATE INDEX family_gone ON family (village, id) WHERE status <> 1;
CREATE INDEX job_waiting ON job (lane, id) WHERE state IN ('waiting', 'running');
CREATE INDEX job_account ON job (account, id);
CREATE INDEX stored_file_digest ON stored_file (digest);
CREATE INDEX stored_file_expires ON stored_file (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX account_grant_region ON account_grant (region, account);
CREATE INDEX session_account ON session (account);
CREATE INDEX delegation_giver ON delegation (giver, id);
CREATE INDEX delegation_taker ON delegation (taker, id);
CREATE INDEX audit_time ON audit_entry (home, at, day, number);
CREATE INDEX audit_actor ON audit_entry (home, actor, at, day, number);
CREATE INDEX audit_verb ON audit_entry (home, verb, at, day, number);
CREATE INDEX audit_place ON audit_entry (home, place, at, day, number);
CREATE INDEX audit_object ON audit_entry (home, object, at, day, number);
CREATE INDEX notice_account ON notice (account, id) WHERE account IS NOT NULL;
CREATE INDEX notice_holders ON notice (permission, region, id) WHERE permission IS NOT NULL;
CREATE INDEX notice_expires ON notice (expires_at);
CREATE INDEX break_glass_account ON break_glass (account, id);
CREATE INDEX break_glass_place ON break_glass (place, id) WHERE place IS NOT NULL;
CREATE INDEX break_glass_origin ON break_glass (origin, id);
CREATE INDEX break_glass_open ON break_glass (expires_at) WHERE state = 'given' AND ended_at IS NULL;
CREATE INDEX break_glass_abuse ON break_glass_review (account)
WHERE verdict = 'abuse' AND cleared_at IS NULL;
CREATE INDEX privacy_request_region ON privacy_request (region, id);
CREATE INDEX privacy_request_open ON privacy_request (region, due_at)
WHERE state IN ('diterima', 'identitas', 'dikerjakan', 'menunggu');
CREATE INDEX privacy_request_person ON privacy_request (home, person);
CREATE INDEX desk_letter_record ON desk_letter (unit, record, id);
CREATE INDEX tombstone_request ON tombstone (request);
CREATE INDEX breach_region ON breach (region, id);
CREATE INDEX retention_line_region ON retention_line (region, job);
CREATE INDEX session_expired ON session (expires_at);
CREATE INDEX draft_saved ON draft (saved_at);
CREATE INDEX once_at ON once (at);
CREATE INDEX finding_closed ON finding (village, closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX privacy_notice_channel ON privacy_notice (channel, region, valid_from);
CREATE INDEX consent_notice ON consent (notice);
CREATE INDEX training_licence_account ON training_licence (account, day);
CREATE INDEX rule_change_due ON rule_change (valid_from) WHERE in_force_at IS NULL;
CREATE INDEX rule_change_row_key ON rule_change_row (key, rule_change);
CREATE INDEX cutoff_region ON cutoff (region, kind);
CREATE INDEX person_age ON person (village, sex, birth, status) WHERE status = 1;
CREATE INDEX upload_account ON upload (account, id);
CREATE INDEX export_account ON export (account, id);
CREATE INDEX bulk_row_person ON bulk_row (home, person, family);
CREATE INDEX consent_person ON consent (home, person);
CREATE INDEX break_glass_family ON break_glass (family) WHERE family IS NOT NULL;
CREATE INDEX village_day_day ON village_day (day, village);
CREATE INDEX rule_day_day ON rule_day (day, rule, village);
CREATE INDEX change_set_applied ON change_set (village, id) WHERE state = 'applied';
CREATE INDEX person_trait_disability ON person_trait (home, jenis_cacat) WHERE jenis_cacat IS NOT NULL;
CREATE INDEX sign_in_failure_account ON sign_in_failure (account);
CREATE INDEX sign_in_failure_at ON sign_in_failure (at);
CREATE INDEX audit_day ON audit_entry (day, home);
CREATE UNIQUE INDEX link_case_pair ON link_case (home, first, second);
CREATE INDEX link_case_change ON link_case (home, change_set) WHERE change_set IS NOT NULL;
CREATE INDEX link_place_open ON link_place (village, kind, chance, link_case, case_home, other, leads, since,
    waits, answered, state, home) WHERE state IN ('open', 'visit');
CREATE INDEX link_place_closed ON link_place (village, state, kind, chance, link_case, case_home, other,
    leads, home) WHERE state IN ('same', 'different', 'gone');
CREATE INDEX link_place_waits ON link_place (waits, link_case, village, kind, state, case_home, other, leads,
    home) WHERE waits IS NOT NULL;
CREATE INDEX link_decision_village ON link_decision (village, at, what, account, waited, bulk, undone_at,
    other, leads, home);
CREATE INDEX rule_tally_village ON rule_tally (village);
CREATE INDEX program_tally_village ON program_tally (village);
CREATE INDEX proposal_queue ON proposal (state, village, id);
CREATE INDEX proposal_family ON proposal (home, family) WHERE family IS NOT NULL;
CREATE INDEX proposal_open ON proposal (closes, village, id) WHERE closes IS NOT NULL;
CREATE INDEX evidence_of ON evidence (home, proposal) WHERE proposal IS NOT NULL;
CREATE INDEX evidence_deliberation ON evidence (home, deliberation) WHERE deliberation IS NOT NULL;
CREATE INDEX evidence_batch ON evidence (home, batch) WHERE batch IS NOT NULL;
CREATE INDEX deliberation_village ON deliberation (village, id);
CREATE UNIQUE INDEX batch_letter ON batch (home, number) WHERE number IS NOT NULL;
CREATE INDEX proposal_batch ON proposal (home, batch, id) WHERE batch IS NOT NULL;
CREATE INDEX civil_person_part ON civil_person (part, village);
CREATE INDEX civil_kk_part ON civil_kk (part, village);
CREATE INDEX civil_place_village ON civil_place (village, held);
CREATE INDEX handback_village ON handback (village, id);
CREATE INDEX handback_next ON handback (next, home, id) WHERE next IS NOT NULL;
CREATE INDEX handback_proposal ON handback_item (home, proposal);
CREATE INDEX presence_village ON period_presence (village, person);
CREATE INDEX outbox_waiting ON outbox (home, id) WHERE written_at IS NULL;
CREATE INDEX outbox_old ON outbox (at, home);
CREATE INDEX outbox_proposal ON outbox (home, proposal);
CREATE INDEX proposal_since ON proposal (state, since);
CREATE INDEX siks_row_list ON siks_row (home, run, list, number);
CREATE INDEX siks_row_proposal ON siks_row (home, proposal) WHERE proposal IS NOT NULL;
CREATE INDEX siks_row_nik ON siks_row (home, nik) WHERE nik IS NOT NULL;
CREATE UNIQUE INDEX determination_file ON determination (home, region, digest) WHERE state <> 'dibuang';
CREATE INDEX determination_outcome ON determination_row (home, determination, outcome, number);
CREATE INDEX determination_person ON determination_row (home, person) WHERE person IS NOT NULL;
CREATE INDEX village_official_village ON village_official (village, id);
CREATE INDEX proposal_siks ON proposal (village, id, home, state, kind) WHERE siks IS NOT NULL;
CREATE UNIQUE INDEX meeting_event_once ON meeting_event (home, deliberation, event);
CREATE INDEX meeting_event_proposal ON meeting_event (home, proposal) WHERE proposal IS NOT NULL;
CREATE INDEX paper_subject ON paper (home, subject, kind, id);
CREATE INDEX public_list_village ON public_list (village, id);
CREATE UNIQUE INDEX public_list_subject ON public_list (home, kind, subject) WHERE taken_at IS NULL;
CREATE INDEX public_name_proposal ON public_name (home, proposal);
CREATE INDEX deliberation_item_proposal ON deliberation_item (home, proposal);
CREATE INDEX batch_item_proposal ON batch_item (home, proposal);
CREATE INDEX paper_of_number ON paper (home, office, number);
INSERT INTO migration (number, name) VALUES
(1, 'regions'),
(2, 'catalogues'),
(3, 'register'),
(4, 'findings and tallies'),
(5, 'changes, sources and imports'),
(6, 'accounts and audit'),
(7, 'the regions of 2025'),
(8, 'the operator''s workspace'),
(9, 'words of addresses'),
(10, 'what the planner should expect'),
(11, 'jobs and files'),
(12, 'accounts as Dinsos keeps them'),
(13, 'who looked, and beyond one''s area'),
(14, 'the data-protection desk'),
(15, 'training'),
(16, 'periods and rules'),
(17, 'reports'),
(18, 'files through the browser'),
(19, 'data taken out'),
(20, 'ways to what is written of a person'),
(21, 'what reports walk along'),
(22, 'certificates by two people'),
(23, 'spellings of an import'),
(24, 'accounts kept from others'' hands'),
(25, 'areas of imports'),
(26, 'the village of every row'),
(27, 'several servers'),
(28, 'moves by their pointers'),
(29, 'ages by kabupaten'),
(30, 'the newest entry of a chain'),
(31, 'findings by kabupaten'),
(32, 'changes and recipients by kabupaten'),
(33, 'people who stand twice'),
(34, 'one person among all others'),
(35, 'reports of people who stand twice'),
(36, 'findings and recipients of one village'),
(37, 'recipients and PPKS'),
(38, 'proposals'),
(39, 'papers of proposals'),
(40, 'deliberations of villages'),
(41, 'lists that a kabupaten decides on'),
(42, 'the civil registry as a file'),
(43, 'one step of many proposals'),
(44, 'lists handed back to villages'),
(45, 'who was in the register when a period closed'),
(46, 'texts for citizens'),
(47, 'files to the ministry and back'),
(48, 'what the ministry determined'),
(49, 'criteria of regions and officials of villages'),
(50, 'marks of SIKS-NG by village'),
(51, 'columns that nothing reads'),
(52, 'meetings held here'),
(53, 'documents made here'),
(54, 'letters of a kabupaten'),
(55, 'what a seal covers'),
(56, 'lists for everybody'),
(57, 'marks of documents');
INSERT INTO setting (name, value) VALUES
('audit_subject_since', '0'),
('catalogue', '6e7c51b77dbf975e17a04efe12ed2bf914a94fbe5ccd7f266fb049be465c4605'),
('kind', 'latihan');
INSERT INTO rule (code, version, severity, unit, origin, valid_from, fixer, words) VALUES
('A01', 1, 'error', 'person', 'found', 20240101, 'operator', '{"meaning":{"id":"Baris ini tidak memuat nama, atau hanya berisi tanda baca. Bantuan tidak dapat dibayarkan tanpa nama.","en":"This row has no name, or only punctuation. No benefit can be paid without a name."},"title":{"id":"Nama kosong","en":"Name missing"},"next_step":{"id":"Minta warga menunjukkan KTP atau KK, lalu isi nama lengkap persis seperti tertulis di sana.","en":"Ask for the KTP or KK and fill in the full name exactly as it is written there."},"evidence":{"0":{"en":"The name column is empty or holds only punctuation.","id":"Kolom nama kosong atau hanya berisi tanda baca."}}}'),
('A02', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"title":{"en":"Name worth a look","id":"Nama perlu dilihat"},"meaning":{"en":"This name has an unusual form. Such names exist and are valid, but they are often typing mistakes too, and banks sometimes refuse them.","id":"Nama ini tidak lazim bentuknya. Nama seperti ini memang ada dan sah, tetapi sering juga salah ketik, dan bank kadang menolaknya."},"evidence":{"0":{"en":"This name has an unusual form.","id":"Bentuk nama ini tidak lazim."},"4":{"en":"There is an unusual sign in the name.","id":"Ada tanda yang tidak lazim di dalam nama."},"2":{"en":"There is a digit in the name.","id":"Ada angka di dalam nama."},"5":{"en":"This name has more than 60 characters; some systems cut it off.","id":"Nama ini lebih dari 60 huruf; sebagian sistem memotongnya."},"3":{"en":"This name has only one or two letters.","id":"Nama ini hanya satu atau dua huruf."}},"next_step":{"en":"Compare with the KTP or KK. If it is the same, mark it \"correct\"; if it differs, mend it here. No letter is needed.","id":"Bandingkan dengan KTP atau KK. Bila sama, tandai \"sudah benar\"; bila berbeda, perbaiki di sini. Tidak perlu surat."}}'),
('B01', 1, 'error', 'person', 'found', 20240101, 'operator', '{"meaning":{"en":"The birth date is not filled in. Age decides some benefits, and the civil registry matches this date.","id":"Tanggal lahir belum terisi. Umur menentukan sebagian bantuan, dan Dukcapil mencocokkan tanggal ini."},"evidence":{"0":{"en":"The birth date column is empty.","id":"Kolom tanggal lahir kosong."}},"title":{"en":"Birth date missing","id":"Tanggal lahir kosong"},"next_step":{"en":"Look at the KTP, KK or birth certificate and fill in the birth date here.","id":"Lihat KTP, KK, atau akta lahir warga, lalu isi tanggal lahirnya di sini."}}'),
('B02', 1, 'error', 'person', 'found', 20240101, 'operator', '{"meaning":{"en":"What is written is no day of the calendar, or cannot be read as a date. The original text is kept.","id":"Yang tertulis bukan tanggal yang ada di kalender, atau tidak dapat dibaca sebagai tanggal. Tulisan aslinya tetap disimpan."},"title":{"en":"Birth date is not a date","id":"Tanggal lahir tidak mungkin"},"evidence":{"0":{"id":"Tanggal lahir yang tertulis tidak ada di kalender.","en":"The birth date as written is not in the calendar."}},"next_step":{"en":"Look at the KTP, KK or birth certificate and fill in the birth date here: day, month and a year of four digits.","id":"Lihat KTP, KK, atau akta lahir warga, lalu isi tanggal lahirnya di sini: tanggal, bulan, dan tahun empat angka."}}'),
('B03', 1, 'error', 'person', 'found', 20240101, 'operator', '{"evidence":{"0":{"id":"Tanggal lahir ini masih di masa depan.","en":"This birth date still lies in the future."}},"meaning":{"en":"The birth date as written has not come yet. Usually the year was mistyped.","id":"Tanggal lahir yang tertulis belum tiba. Biasanya angka tahunnya salah ketik."},"next_step":{"en":"Look at the KTP, KK or birth certificate and correct the year of birth here.","id":"Lihat KTP, KK, atau akta lahir warga, lalu perbaiki tahun lahirnya di sini."},"title":{"en":"Birth date in the future","id":"Tanggal lahir di masa depan"}}'),
('B04', 1, 'error', 'person', 'found', 20240101, 'operator', '{"meaning":{"id":"Menurut tanggal lahirnya, orang ini berumur lebih dari 110 tahun. Biasanya angka tahunnya salah ketik, atau orangnya sudah meninggal dan belum dilaporkan.","en":"By the birth date this person is more than 110 years old. Usually the year was mistyped, or the person has died and this was not reported."},"evidence":{"0":{"id":"Menurut tanggal lahirnya, umurnya lebih dari 110 tahun.","en":"By the birth date the age is more than 110 years."}},"title":{"id":"Umur lebih dari 110 tahun","en":"Age above 110 years"},"next_step":{"id":"Lihat KTP atau KK dan perbaiki tahun lahirnya di sini. Bila sudah meninggal, catat kematiannya di sini dan bantu keluarga mengurus akta kematian di Disdukcapil. Layanan ini gratis.","en":"Look at the KTP or KK and correct the year of birth here. If the person has died, record the death here and help the family obtain a death certificate at Disdukcapil. The service is free."}}'),
('B05', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"evidence":{"0":{"en":"Day and month of birth are not known yet.","id":"Tanggal dan bulan lahir belum diketahui."}},"title":{"en":"Year of birth only","id":"Hanya tahun lahir"},"next_step":{"en":"If the KTP or KK shows the full date, fill it in here. If not, leave it.","id":"Bila KTP atau KK memuat tanggal lengkap, isi di sini. Bila tidak, biarkan."},"meaning":{"en":"Only the year of birth is known. Many older people have no record of the day, so this is accepted.","id":"Yang diketahui baru tahun lahirnya. Banyak warga lanjut usia memang tidak punya catatan tanggal, jadi ini diterima."}}'),
('B06', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"evidence":{"0":{"en":"The birth date differs from digits 7 to 12 of the NIK.","id":"Tanggal lahir berbeda dengan angka ke-7 sampai ke-12 dari NIK."}},"meaning":{"id":"Tanggal lahir tidak sama dengan tanggal di dalam NIK. Ini bisa sah: NIK tidak berubah ketika tanggal lahir dibetulkan.","en":"The birth date is not the date inside the NIK. This may be lawful: a NIK does not change when a birth date is corrected."},"next_step":{"id":"Bandingkan NIK dan tanggal lahir dengan KTP atau KK. Bila keduanya sama, biarkan; bila ada yang berbeda, perbaiki di sini.","en":"Compare the NIK and the birth date with the KTP or KK. If both are the same, leave them; if one differs, correct it here."},"title":{"id":"Tanggal lahir beda dengan NIK","en":"Birth date differs from the NIK"}}'),
('D01', 1, 'error', 'key', 'found', 20240101, 'operator', '{"meaning":{"en":"This NIK is used by more than one row in this village. Perhaps one person is recorded twice, perhaps one of the NIKs is mistyped. Both are held until it is clear.","id":"NIK ini dipakai oleh lebih dari satu baris di desa ini. Mungkin orang yang sama tercatat dua kali, mungkin NIK salah satunya salah ketik. Keduanya ditahan sampai jelas."},"title":{"en":"NIK used twice in this village","id":"NIK ganda di desa ini"},"evidence":{"0":{"id":"Orang lain di desa ini dengan NIK yang sama: {lain}.","en":"Others in this village with the same NIK: {lain}."}},"next_step":{"en":"Open both rows and compare them with each KTP. If it is one person, mark one row as a duplicate; if not, correct the wrong NIK. If the KTPs agree on it, both people go to Disdukcapil with KTP and KK. The service is free.","id":"Buka kedua baris dan cocokkan dengan KTP masing-masing. Bila orangnya sama, tandai satu sebagai data ganda; bila berbeda, perbaiki NIK yang keliru. Bila di KTP pun sama, keduanya ke Disdukcapil membawa KTP dan KK. Layanan ini gratis."}}'),
('D02', 1, 'error', 'key', 'found', 20240101, 'operator', '{"meaning":{"en":"This NIK is also used in another village. Perhaps the person moved and is still recorded at the old place, perhaps one of the NIKs is mistyped. Both are held until it is clear.","id":"NIK ini juga dipakai di desa lain. Mungkin orangnya pindah dan masih tercatat di tempat lama, mungkin NIK salah satunya salah ketik. Keduanya ditahan sampai jelas."},"evidence":{"0":{"en":"Others with the same NIK: {lain}, in {tempat}.","id":"Orang lain dengan NIK yang sama: {lain}, di {tempat}."}},"title":{"en":"NIK also in another village","id":"NIK ganda di desa lain"},"next_step":{"en":"Contact that village''s operator and compare each KTP. If the person moved, open a transfer from either village. If they are two people whose KTPs both show this NIK, both go to Disdukcapil with KTP and KK. The service is free.","id":"Hubungi operator desa itu dan cocokkan KTP masing-masing. Bila orangnya pindah, buka perkara pindah dari salah satu desa. Bila berbeda orang dan KTP-nya sama-sama memuat NIK ini, keduanya ke Disdukcapil membawa KTP dan KK. Layanan ini gratis."}}'),
('D03', 1, 'error', 'key', 'found', 20240101, 'operator', '{"evidence":{"0":{"id":"KK lain yang memuat orang yang sama: {lain}, di {tempat}.","en":"Other KKs that list the same person: {lain}, in {tempat}."}},"meaning":{"en":"The same NIK, name and birth date are on more than one KK. A person belongs on one KK only, for example after marrying or moving.","id":"NIK, nama, dan tanggal lahir yang sama ada di lebih dari satu KK. Satu orang hanya boleh tercatat di satu KK, misalnya setelah menikah atau pindah."},"next_step":{"en":"Ask which KK is in force and take the person off the old one. If both KKs still list the person, the family takes both KKs and the KTP to Disdukcapil. The service is free.","id":"Tanyakan KK mana yang berlaku, lalu keluarkan orang ini dari KK yang lama. Bila kedua KK masih memuatnya, keluarga membawa kedua KK dan KTP ke Disdukcapil. Layanan ini gratis."},"title":{"en":"One person on two KKs","id":"Satu orang di dua KK"}}'),
('D04', 1, 'error', 'key', 'found', 20240101, 'operator', '{"meaning":{"id":"Nomor KK ini tercatat di lebih dari satu desa. Mungkin keluarganya pindah, mungkin salah satu nomor salah ketik.","en":"This KK number is recorded in more than one village. Perhaps the family moved, perhaps one of the numbers is mistyped."},"title":{"id":"Nomor KK di dua desa","en":"KK number in two villages"},"evidence":{"0":{"id":"Keluarga lain dengan nomor KK yang sama: {lain}, di {tempat}.","en":"Other families with the same KK number: {lain}, in {tempat}."}},"next_step":{"id":"Cocokkan nomor dan alamat dengan KK yang asli, dan hubungi operator desa itu. Bila keluarganya pindah, buka perkara pindah; bila nomornya keliru, perbaiki di sini.","en":"Compare number and address with the original KK and contact that village''s operator. If the family moved, open a transfer; if the number is wrong, correct it here."}}'),
('G01', 1, 'warning', 'person', 'found', 20240101, 'dinsos', '{"title":{"en":"Benefit column not readable","id":"Isi kolom bantuan tidak dikenal"},"meaning":{"en":"One of the benefit columns holds something other than yes or no, so it is not certain whether the person receives that benefit. The benefit is not changed.","id":"Salah satu kolom bantuan berisi selain ya atau tidak, jadi belum dapat dipastikan apakah orang ini menerima bantuan itu. Bantuannya tidak diubah."},"evidence":{"0":{"en":"A benefit column says neither yes nor no.","id":"Ada kolom bantuan yang isinya bukan ya atau tidak."}},"next_step":{"en":"Dinsos looks at the list of recipients of that program and fills in yes or no. The village operator can help by asking the person.","id":"Dinsos melihat daftar penerima program itu dan mengisi ya atau tidak. Operator desa dapat membantu dengan menanyakan kepada warga."}}'),
('H01', 1, 'error', 'family', 'found', 20240101, 'operator', '{"evidence":{"0":{"id":"Tidak ada kepala keluarga di antara anggota KK ini.","en":"There is no head of family among the members of this KK."}},"meaning":{"id":"Di KK ini tidak ada orang yang tercatat sebagai kepala keluarga. Bantuan keluarga disalurkan lewat satu orang, jadi ini perlu ditetapkan.","en":"Nobody on this KK is recorded as head of the family. Family benefits go through one person, so this has to be settled."},"next_step":{"id":"Lihat KK: kepala keluarga ada di baris pertama. Tandai orangnya di sini. Bila ia meninggal atau pindah, keluarga memperbarui KK di Disdukcapil membawa KK lama dan akta kematian atau surat pindah. Layanan ini gratis.","en":"Look at the KK: the head is on the first line. Mark that person here. If the head has died or moved, the family renews the KK at Disdukcapil with the old KK and the death certificate or moving letter. The service is free."},"title":{"id":"Kepala keluarga belum ada","en":"No head of family"}}'),
('H02', 1, 'error', 'family', 'found', 20240101, 'operator', '{"title":{"en":"More than one head of family","id":"Kepala keluarga lebih dari satu"},"meaning":{"en":"More than one person on this KK is recorded as head of the family. A KK has one head.","id":"Di KK ini lebih dari satu orang tercatat sebagai kepala keluarga. Satu KK mempunyai satu kepala keluarga."},"evidence":{"0":{"id":"Lebih dari satu anggota KK ini tercatat sebagai kepala keluarga.","en":"More than one member of this KK is recorded as head of the family."}},"next_step":{"en":"Look at the KK: the head is on the first line. Correct the relation of the others here. If they have separate KKs by now, fill in the new KK number.","id":"Lihat KK: kepala keluarga ada di baris pertama. Perbaiki hubungan anggota yang lain di sini. Bila mereka sudah berpisah KK, isi nomor KK yang baru."}}'),
('H03', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"meaning":{"en":"The relation to the head of the family is empty or written in a way that is not known.","id":"Hubungan dengan kepala keluarga kosong atau ditulis dengan cara yang tidak dikenal."},"next_step":{"en":"Look at the relation column of the KK and choose the right one here.","id":"Lihat kolom hubungan keluarga di KK, lalu pilih yang sesuai di sini."},"title":{"en":"Family relation not readable","id":"Hubungan keluarga tidak terbaca"},"evidence":{"0":{"en":"The relation column holds no known relation.","id":"Kolom hubungan keluarga tidak berisi hubungan yang dikenal."}}}'),
('H04', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"evidence":{"0":{"id":"Menurut tanggal lahirnya, kepala keluarga ini berumur di bawah 15 tahun.","en":"By the birth date this head of family is younger than 15."}},"meaning":{"en":"This head of family is younger than 15. That happens with orphans, but more often the birth date or the relation is wrong.","id":"Kepala keluarga ini berumur di bawah 15 tahun. Itu dapat terjadi pada anak yatim piatu, tetapi lebih sering tanggal lahir atau hubungannya keliru."},"next_step":{"en":"Compare birth date and relation with the KK. If this is a child without parents, tell Dinsos so that the child is looked after.","id":"Cocokkan tanggal lahir dan hubungan keluarga dengan KK. Bila memang anak tanpa orang tua, beri tahu Dinsos supaya ia didampingi."},"title":{"en":"Head of family is a child","id":"Kepala keluarga masih anak"}}'),
('J01', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"title":{"en":"Sex not readable","id":"Jenis kelamin tidak terbaca"},"meaning":{"en":"The sex is empty or written in a way that is not known.","id":"Jenis kelamin kosong atau ditulis dengan cara yang tidak dikenal."},"evidence":{"0":{"en":"The sex column says neither man nor woman.","id":"Kolom jenis kelamin tidak berisi laki-laki atau perempuan."}},"next_step":{"en":"Look at the KTP or KK and choose man or woman here.","id":"Lihat KTP atau KK, lalu pilih laki-laki atau perempuan di sini."}}'),
('J02', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"meaning":{"en":"Inside a NIK, 40 is added to a woman''s day of birth. By that rule the recorded sex differs from the NIK.","id":"Di dalam NIK, tanggal lahir perempuan ditambah 40. Menurut aturan itu, jenis kelamin yang tercatat berbeda dengan NIK."},"evidence":{"0":{"en":"The recorded sex differs from what the NIK implies.","id":"Jenis kelamin yang tercatat berbeda dengan yang tersirat di NIK."}},"title":{"en":"Sex differs from the NIK","id":"Jenis kelamin beda dengan NIK"},"next_step":{"en":"Compare sex and NIK with the KTP or KK and correct what is wrong. If the KTP really says so, the person can ask at Disdukcapil with the KTP and KK. The service is free.","id":"Bandingkan jenis kelamin dan NIK dengan KTP atau KK, lalu perbaiki yang keliru. Bila KTP-nya memang begitu, warga dapat bertanya ke Disdukcapil membawa KTP dan KK. Layanan ini gratis."}}'),
('K01', 1, 'error', 'family', 'found', 20240101, 'operator', '{"meaning":{"en":"This row has no KK number. Without it family members cannot be put together and no family benefit can be decided.","id":"Baris ini tidak memuat nomor KK. Tanpa nomor KK, anggota keluarga tidak dapat disatukan dan bantuan keluarga tidak dapat ditetapkan."},"next_step":{"en":"Ask for the KK and fill in its number here. If there is no KK yet, the head of the family goes to Disdukcapil with the KTP and marriage book or certificate. The service is free.","id":"Minta warga menunjukkan KK, lalu isi nomornya di sini. Bila belum punya KK, kepala keluarga datang ke Disdukcapil membawa KTP dan buku nikah atau akta. Layanan ini gratis."},"title":{"en":"KK number missing","id":"Nomor KK kosong"},"evidence":{"0":{"en":"The KK column is empty or holds only a dash.","id":"Kolom nomor KK kosong atau hanya berisi tanda hubung."}}}'),
('K02', 1, 'error', 'family', 'found', 20240101, 'operator', '{"meaning":{"en":"A KK number always has 16 digits. What is written has fewer, more, letters among them, or was changed by a spreadsheet. The original text is kept.","id":"Nomor KK selalu terdiri dari 16 angka. Yang tertulis kurang, lebih, bercampur huruf, atau diubah oleh lembar kerja. Tulisan aslinya tetap disimpan."},"evidence":{"0":{"id":"Nomor KK yang tertulis bukan 16 angka.","en":"The KK number as written is not 16 digits."},"3":{"id":"Ada huruf atau tanda di antara angka nomor KK, misalnya huruf O di tempat angka 0.","en":"There are letters or signs among the digits, for example the letter O in place of 0."},"1":{"id":"Nomor KK yang tertulis kurang dari 16 angka.","en":"The KK number as written has fewer than 16 digits."},"2":{"id":"Nomor KK yang tertulis lebih dari 16 angka.","en":"The KK number as written has more than 16 digits."},"4":{"id":"Lembar kerja mengubah nomor KK menjadi bentuk seperti 9,9E+15. Angka terakhirnya sudah hilang dan harus diketik ulang dari KK.","en":"A spreadsheet turned the KK number into a form like 9.9E+15. Its last digits are lost and must be typed again from the KK."}},"title":{"en":"KK number is not 16 digits","id":"Nomor KK bukan 16 angka"},"next_step":{"en":"Look at the number at the top of the KK and type all 16 digits again here. If the KK is lost or damaged, the head of the family goes to Disdukcapil with the KTP. The service is free.","id":"Lihat nomor di bagian atas KK warga, lalu ketik ulang ke-16 angkanya di sini. Bila KK hilang atau rusak, kepala keluarga datang ke Disdukcapil membawa KTP. Layanan ini gratis."}}'),
('K03', 1, 'warning', 'family', 'found', 20240101, 'operator', '{"meaning":{"en":"A KK number is made of a region code, the date of issue and a serial. One of these is unusual in this number. It may be right, or it may be mistyped.","id":"Nomor KK tersusun dari kode wilayah, tanggal terbit, dan nomor urut. Salah satu bagian itu tidak lazim di nomor ini. Nomornya bisa saja benar, bisa juga salah ketik."},"next_step":{"en":"Compare with the number at the top of the KK. If it is the same, leave it; if it differs, correct it here.","id":"Cocokkan dengan nomor di bagian atas KK. Bila sama, biarkan; bila berbeda, perbaiki di sini."},"title":{"en":"KK number is put together oddly","id":"Susunan nomor KK tidak lazim"},"evidence":{"0":{"id":"Kode wilayah, tanggal terbit, atau nomor urut di nomor KK ini tidak lazim.","en":"The region code, date of issue or serial in this KK number is unusual."}}}'),
('L01', 1, 'error', 'person', 'stated', 20240101, 'operator', '{"meaning":{"en":"The source says that this person has moved away from this village.","id":"Sumber menyatakan orang ini sudah pindah dari desa ini."},"evidence":{"0":{"en":"The source says this person has moved.","id":"Sumber menyatakan orang ini pindah."}},"title":{"en":"Moved away","id":"Pindah"},"next_step":{"en":"Ask for the new address and open a transfer to that village. The family obtains a moving letter at Disdukcapil with KTP and KK; it is free. If the person has not moved, record here that they still live in the village.","id":"Tanyakan alamat barunya dan buka perkara pindah ke desa itu. Keluarga mengurus surat pindah di Disdukcapil membawa KTP dan KK; gratis. Bila tidak pindah, catat di sini bahwa ia masih tinggal di desa."}}'),
('L02', 1, 'error', 'person', 'stated', 20240101, 'dinsos', '{"meaning":{"en":"The source says that this family is well enough off or not eligible for aid. Such a decision can be contested.","id":"Sumber menyatakan keluarga ini sudah mampu atau tidak layak menerima bantuan. Keputusan seperti ini dapat disanggah."},"title":{"en":"Stated as no longer poor","id":"Dinyatakan mampu"},"next_step":{"en":"If that is not so, the person comes to the village office with KTP and KK to contest it, free of charge. The operator adds a photo of the house and the outcome of the musyawarah; Dinsos decides.","id":"Bila keadaannya tidak begitu, warga datang ke kantor desa membawa KTP dan KK untuk menyanggah, gratis. Operator menyertakan foto rumah dan hasil musyawarah; Dinsos memutuskan."},"evidence":{"0":{"id":"Sumber menyatakan sudah mampu atau tidak layak.","en":"The source says well enough off or not eligible."}}}'),
('L03', 1, 'error', 'person', 'stated', 20240101, 'operator', '{"meaning":{"id":"Sumber menyatakan warga ini menolak bantuan atau menolak didata.","en":"The source says that this person declined the benefit or declined to be surveyed."},"next_step":{"id":"Tanyakan kepada warga apakah benar. Bila ya, simpan surat pernyataannya. Bila tidak, catat di sini bahwa ia tetap bersedia dan minta Dinsos membukanya kembali.","en":"Ask the person whether it is so. If yes, keep the signed statement. If not, record here that they are still willing and ask Dinsos to reopen it."},"title":{"id":"Menolak bantuan","en":"Declined the benefit"},"evidence":{"0":{"en":"The source says this person declined.","id":"Sumber menyatakan warga ini menolak."}}}'),
('L04', 1, 'error', 'person', 'stated', 20240101, 'operator', '{"title":{"en":"Person not found","id":"Orangnya tidak ditemukan"},"meaning":{"en":"The source says that this person or their house was not found on a visit.","id":"Sumber menyatakan orang ini atau rumahnya tidak ditemukan ketika didatangi."},"evidence":{"0":{"en":"The source says this person was not found in the field.","id":"Sumber menyatakan orang ini tidak ditemukan di lapangan."}},"next_step":{"en":"Ask the head of the RT. If the person still lives in the village, record the right address here. If moved or deceased, record that.","id":"Tanyakan kepada ketua RT. Bila masih tinggal di desa, catat alamat yang benar di sini. Bila pindah atau meninggal, catat itu."}}'),
('L05', 1, 'error', 'person', 'stated', 20240101, 'dinsos', '{"meaning":{"en":"According to the source this family no longer has a member on whom the benefit rests, such as a pupil, a pregnant woman, an elderly or a severely disabled person.","id":"Menurut sumber, keluarga ini tidak lagi punya anggota yang menjadi dasar bantuan, misalnya anak sekolah, ibu hamil, lansia, atau penyandang disabilitas berat."},"title":{"en":"PKH component has ended","id":"Komponen PKH sudah habis"},"evidence":{"0":{"id":"Sumber menyatakan komponen bantuan sudah habis.","en":"The source says the benefit component has ended."}},"next_step":{"en":"If there still is such a member, hand the proof to the operator or companion: school letter, maternity book or doctor''s letter. Dinsos looks again. Other benefits can be proposed.","id":"Bila masih ada anggota seperti itu, serahkan buktinya kepada operator atau pendamping: surat sekolah, buku KIA, atau surat dokter. Dinsos memeriksa kembali. Bantuan lain dapat diusulkan."}}'),
('L06', 1, 'error', 'person', 'stated', 20240101, 'operator', '{"meaning":{"id":"Sumber menyatakan warga ini mengundurkan diri dari bantuan, sering karena sudah mandiri.","en":"The source says that this person withdrew from the benefit, often because they can stand on their own."},"next_step":{"id":"Simpan surat pengunduran diri yang ditandatangani warga. Bila warga merasa tidak pernah mengundurkan diri, catat keberatannya di sini; Dinsos memeriksa kembali.","en":"Keep the letter of withdrawal signed by the person. If they say that they never withdrew, record the objection here; Dinsos looks again."},"title":{"id":"Mengundurkan diri","en":"Withdrew by choice"},"evidence":{"0":{"en":"The source says this person withdrew.","id":"Sumber menyatakan warga ini mengundurkan diri."}}}'),
('M01', 1, 'error', 'person', 'found', 20240101, 'operator', '{"evidence":{"0":{"en":"The mother''s name column is empty.","id":"Kolom nama ibu kandung kosong."}},"meaning":{"en":"The mother''s name is not filled in. The bank uses it to open the benefit account.","id":"Nama ibu kandung belum terisi. Bank memakai nama ini untuk membuka rekening bantuan."},"next_step":{"en":"Look at the mother column of the KK and fill it in here. If the KK is empty too, the person goes to Disdukcapil with the KK and birth certificate. The service is free.","id":"Lihat kolom nama ibu di KK, lalu isi di sini. Bila di KK pun kosong, warga datang ke Disdukcapil membawa KK dan akta lahir. Layanan ini gratis."},"title":{"en":"Mother''s name missing","id":"Nama ibu kandung kosong"}}'),
('N01', 1, 'error', 'person', 'found', 20240101, 'operator', '{"title":{"en":"NIK missing","id":"NIK kosong"},"meaning":{"en":"This row has no NIK. Without one the person cannot be matched with the civil registry, so no benefit can be decided.","id":"Baris ini tidak memuat NIK. Tanpa NIK, orang ini tidak dapat dicocokkan dengan data Dukcapil, sehingga bantuannya tidak dapat ditetapkan."},"next_step":{"en":"Ask the person to show a KTP or KK, then fill in the NIK here. If there is no NIK yet, the person goes to Disdukcapil with the KK and a birth certificate or birth letter. The service is free.","id":"Minta warga menunjukkan KTP atau KK, lalu isi NIK di sini. Bila belum punya NIK, warga datang ke Disdukcapil membawa KK dan akta atau surat keterangan lahir. Layanan ini gratis."},"evidence":{"0":{"en":"The NIK column is empty or holds only a dash.","id":"Kolom NIK kosong atau hanya berisi tanda hubung."}}}'),
('N02', 1, 'error', 'person', 'found', 20240101, 'operator', '{"meaning":{"en":"A NIK always has 16 digits. What is written has fewer, more, letters among them, or was changed by a spreadsheet. The original text is kept.","id":"NIK selalu terdiri dari 16 angka. Yang tertulis kurang, lebih, bercampur huruf, atau diubah oleh lembar kerja. Tulisan aslinya tetap disimpan."},"title":{"en":"NIK is not 16 digits","id":"NIK bukan 16 angka"},"evidence":{"2":{"id":"NIK yang tertulis lebih dari 16 angka.","en":"The NIK as written has more than 16 digits."},"4":{"id":"Lembar kerja mengubah NIK menjadi bentuk seperti 9,9E+15. Angka terakhirnya sudah hilang dan harus diketik ulang dari KTP atau KK.","en":"A spreadsheet turned the NIK into a form like 9.9E+15. Its last digits are lost and must be typed again from the KTP or KK."},"1":{"id":"NIK yang tertulis kurang dari 16 angka.","en":"The NIK as written has fewer than 16 digits."},"0":{"id":"NIK yang tertulis bukan 16 angka.","en":"The NIK as written is not 16 digits."},"3":{"id":"Ada huruf atau tanda di antara angka NIK, misalnya huruf O di tempat angka 0.","en":"There are letters or signs among the digits, for example the letter O in place of 0."}},"next_step":{"en":"Compare with the person''s KTP or KK and type all 16 digits again here. If the KTP itself is wrong, the person takes the KTP and KK to Disdukcapil. The service is free.","id":"Cocokkan dengan KTP atau KK warga, lalu ketik ulang ke-16 angkanya di sini. Bila KTP-nya sendiri keliru, warga membawa KTP dan KK ke Disdukcapil. Layanan ini gratis."}}'),
('N03', 1, 'error', 'person', 'found', 20240101, 'operator', '{"title":{"en":"Date in the NIK does not exist","id":"Tanggal dalam NIK tidak ada"},"meaning":{"en":"Digits 7 to 12 of a NIK hold the day, month and year of birth; 40 is added to a woman''s day. In this NIK there is no such day in the calendar, so some digit was mistyped.","id":"Angka ke-7 sampai ke-12 dari NIK memuat tanggal, bulan, dan tahun lahir; tanggal lahir perempuan ditambah 40. Di NIK ini tanggal itu tidak ada di kalender, jadi ada angka yang salah ketik."},"next_step":{"en":"Compare the NIK digit by digit with the KTP or KK and correct it here. If the KTP really says so, the person takes the KTP and KK to Disdukcapil. The service is free.","id":"Cocokkan satu per satu angka NIK dengan KTP atau KK, lalu perbaiki di sini. Bila KTP-nya memang begitu, warga membawa KTP dan KK ke Disdukcapil. Layanan ini gratis."},"evidence":{"0":{"en":"Digits 7 to 12 of this NIK are not a date that exists.","id":"Angka ke-7 sampai ke-12 dari NIK ini bukan tanggal yang ada."}}}'),
('N04', 1, 'error', 'person', 'found', 20240101, 'operator', '{"meaning":{"en":"The last four digits of a NIK are a serial that starts at 0001. Serial 0000 is never issued; usually the real digits were lost when the file was opened in a spreadsheet.","id":"Empat angka terakhir NIK adalah nomor urut dan mulai dari 0001. Nomor urut 0000 tidak pernah diterbitkan; biasanya angka aslinya hilang ketika berkas dibuka di lembar kerja."},"evidence":{"0":{"en":"This NIK ends in 0000.","id":"NIK ini berakhir dengan 0000."}},"title":{"en":"NIK serial is 0000","id":"Nomor urut NIK 0000"},"next_step":{"en":"Look up the last four digits of the NIK on the person''s KTP or KK and fill them in here. No letter is needed.","id":"Lihat empat angka terakhir NIK di KTP atau KK warga, lalu isi di sini. Tidak perlu surat."}}'),
('N05', 1, 'error', 'person', 'found', 20240101, 'operator', '{"evidence":{"0":{"id":"Semua angka NIK ini sama atau berurutan.","en":"All digits of this NIK are alike or in a row."}},"title":{"id":"NIK angka kembar atau urut","en":"NIK repeats or counts up"},"meaning":{"id":"NIK ini berisi angka yang sama semua atau angka berurutan. Nomor seperti itu biasanya diisi sementara karena NIK yang benar belum ada di tangan.","en":"This NIK is one digit repeated or digits in a row. Such a number is usually filled in for the time being because the real NIK was not at hand."},"next_step":{"id":"Minta warga menunjukkan KTP atau KK, lalu ganti dengan NIK yang sebenarnya. Bila belum punya NIK, warga datang ke Disdukcapil membawa KK. Layanan ini gratis.","en":"Ask the person to show a KTP or KK and replace this with the real NIK. If there is no NIK yet, the person goes to Disdukcapil with the KK. The service is free."}}'),
('N06', 1, 'notice', 'person', 'found', 20240101, 'operator', '{"title":{"en":"NIK from another region","id":"NIK dari daerah lain"},"meaning":{"en":"The first six digits of a NIK show where the person was first registered, and that is not the kecamatan of residence now. This is lawful: a NIK does not change when a person moves.","id":"Enam angka pertama NIK menunjukkan tempat orang ini pertama kali didaftar, dan itu bukan kecamatan tempat tinggalnya sekarang. Ini sah: NIK tidak berubah ketika orang pindah."},"next_step":{"en":"Nothing has to be mended. Just make sure that the KK shows the present address.","id":"Tidak ada yang harus diperbaiki. Cukup pastikan KK-nya sudah memuat alamat yang sekarang."},"evidence":{"0":{"id":"Kode wilayah di depan NIK berbeda dengan wilayah tempat tinggal.","en":"The region code at the front of the NIK differs from the region of residence."}}}'),
('N07', 1, 'error', 'person', 'found', 20240101, 'operator', '{"meaning":{"id":"Empat angka pertama NIK adalah kode provinsi dan kabupaten atau kota. Kode di NIK ini tidak ada dalam daftar, jadi kemungkinan ada angka yang salah ketik.","en":"The first four digits of a NIK are the codes of province and kabupaten or kota. The code in this NIK is not on the list, so some digit was probably mistyped."},"evidence":{"0":{"en":"This NIK begins with a region code that is not on the list.","id":"NIK ini diawali kode wilayah yang tidak ada dalam daftar."}},"title":{"id":"Kode wilayah NIK tidak dikenal","en":"NIK region code unknown"},"next_step":{"id":"Cocokkan empat angka pertama NIK dengan KTP atau KK, lalu perbaiki di sini. Bila KTP-nya memang begitu, warga membawa KTP dan KK ke Disdukcapil. Layanan ini gratis.","en":"Compare the first four digits of the NIK with the KTP or KK and correct them here. If the KTP really says so, the person takes the KTP and KK to Disdukcapil. The service is free."}}'),
('N08', 1, 'error', 'person', 'found', 20240101, 'operator', '{"evidence":{"0":{"en":"This person''s NIK is exactly the family''s KK number.","id":"NIK orang ini sama persis dengan nomor KK keluarganya."}},"title":{"id":"NIK sama dengan nomor KK","en":"NIK equals the KK number"},"next_step":{"id":"Lihat KK warga: nomor KK tercetak di atas, NIK ada di samping tiap nama. Perbaiki yang keliru di sini.","en":"Look at the KK: its number is printed at the top, a NIK stands beside each name. Correct the wrong one here."},"meaning":{"id":"Kolom NIK dan kolom nomor KK berisi nomor yang sama. Keduanya selalu berbeda, jadi salah satunya tersalin ke kolom yang lain.","en":"The NIK column and the KK column hold the same number. The two always differ, so one was copied into the other column."}}'),
('N09', 1, 'error', 'key', 'found', 20240101, 'operator', '{"title":{"en":"NIK swapped with a KK number","id":"NIK tertukar dengan nomor KK"},"meaning":{"en":"This person''s NIK stands as a KK number on another row. Usually the NIK and KK columns were swapped.","id":"NIK orang ini tercatat sebagai nomor KK di baris lain. Biasanya isi kolom NIK dan kolom nomor KK tertukar."},"next_step":{"en":"Open this person''s KK. Its number is printed at the top, the NIK stands beside the name. If swapped, put both columns back here.","id":"Buka KK orang ini. Nomor KK tercetak di atas, NIK ada di samping nama. Bila tertukar, tukar kembali kedua kolom di sini."},"evidence":{"0":{"en":"This number is also on record as a KK number.","id":"Nomor ini juga tercatat sebagai nomor KK."}}}'),
('P00', 1, 'error', 'person', 'stated', 20240101, 'disdukcapil', '{"meaning":{"en":"The source says that this person does not match the civil registry, but not what differs.","id":"Sumber menyatakan data orang ini tidak padan dengan Dukcapil, tetapi tidak menyebut apa yang berbeda."},"evidence":{"0":{"id":"Sumber menyatakan tidak padan tanpa menyebut sebabnya.","en":"The source says not matched without naming a cause."}},"title":{"en":"Not matched, no reason given","id":"Tidak padan, tanpa alasan"},"next_step":{"en":"First compare NIK, name, birth date and KK number with the KTP and KK. If all agree, the person takes the KTP and KK to Disdukcapil to have them checked. The service is free.","id":"Cocokkan dulu NIK, nama, tanggal lahir, dan nomor KK dengan KTP dan KK. Bila semuanya sama, warga membawa KTP dan KK ke Disdukcapil untuk dicek. Layanan ini gratis."}}'),
('P01', 1, 'error', 'person', 'stated', 20240101, 'disdukcapil', '{"evidence":{"0":{"en":"The source says this NIK is not found or not online at the civil registry.","id":"Sumber menyatakan NIK ini tidak ditemukan atau tidak online di Dukcapil."}},"meaning":{"en":"The civil registry does not find this NIK. Perhaps a digit is mistyped, perhaps the record has not reached the central database.","id":"Dukcapil tidak menemukan NIK ini. Mungkin ada angka yang salah ketik, mungkin data kependudukannya belum tersambung ke pusat."},"next_step":{"en":"Compare the NIK with the KTP. If it is the same, the person takes the KTP and KK to Disdukcapil and asks for data consolidation. The service is free. Then match again here.","id":"Cocokkan NIK dengan KTP. Bila sudah sama, warga membawa KTP dan KK ke Disdukcapil dan meminta konsolidasi data. Layanan ini gratis. Setelah itu cocokkan ulang di sini."},"title":{"en":"NIK not found","id":"NIK tidak ditemukan"}}'),
('P02', 1, 'error', 'person', 'stated', 20240101, 'disdukcapil', '{"meaning":{"en":"According to the civil registry or Dinsos one NIK is used by several people, or one person has several NIKs.","id":"Menurut Dukcapil atau Dinsos, satu NIK dipakai beberapa orang, atau satu orang mempunyai beberapa NIK."},"title":{"en":"NIK duplicate, says the source","id":"NIK ganda menurut sumber"},"evidence":{"0":{"en":"The source says this NIK is a duplicate.","id":"Sumber menyatakan NIK ini ganda."}},"next_step":{"en":"The person takes the KTP and KK to Disdukcapil, so that one record is chosen and the others are switched off. The service is free. Then match again here.","id":"Warga membawa KTP dan KK ke Disdukcapil supaya satu data ditetapkan dan yang lain dinonaktifkan. Layanan ini gratis. Setelah itu cocokkan ulang di sini."}}'),
('P03', 1, 'error', 'person', 'stated', 20240101, 'operator', '{"meaning":{"en":"The civil registry knows this NIK, but the name differs from the one written here, for example in spelling, a title or an abbreviation.","id":"Dukcapil mengenal NIK ini, tetapi namanya berbeda dengan yang tertulis di sini, misalnya karena ejaan, gelar, atau singkatan."},"title":{"en":"Name does not match","id":"Nama tidak sesuai"},"next_step":{"en":"Write the name here exactly as on the KTP. If the KTP is wrong, the person takes the KTP, KK and birth certificate or diploma to Disdukcapil. The service is free.","id":"Tulis nama di sini persis seperti di KTP. Bila nama di KTP yang keliru, warga membawa KTP, KK, dan akta lahir atau ijazah ke Disdukcapil. Layanan ini gratis."},"evidence":{"0":{"en":"The source says the name differs from the civil registry.","id":"Sumber menyatakan nama berbeda dengan data Dukcapil."}}}'),
('P04', 1, 'error', 'person', 'stated', 20240101, 'operator', '{"evidence":{"0":{"en":"The source says the birth date differs from the civil registry.","id":"Sumber menyatakan tanggal lahir berbeda dengan data Dukcapil."}},"meaning":{"en":"The civil registry knows this NIK, but the birth date differs from the one written here.","id":"Dukcapil mengenal NIK ini, tetapi tanggal lahirnya berbeda dengan yang tertulis di sini."},"next_step":{"en":"Write the birth date here as on the KTP or KK. The NIK does not change. If the KTP is wrong, the person takes the KTP, KK and birth certificate to Disdukcapil. The service is free.","id":"Tulis tanggal lahir di sini seperti di KTP atau KK. NIK tidak perlu diganti. Bila KTP yang keliru, warga membawa KTP, KK, dan akta lahir ke Disdukcapil. Layanan ini gratis."},"title":{"en":"Birth date does not match","id":"Tanggal lahir tidak sesuai"}}'),
('P05', 1, 'error', 'person', 'stated', 20240101, 'disdukcapil', '{"meaning":{"id":"Nomor KK di sini berbeda dengan data Dukcapil, atau KK-nya belum online. Biasanya keluarga memegang KK lama.","en":"The KK number here differs from the civil registry, or the KK is not online yet. Usually the family holds an old KK."},"evidence":{"0":{"en":"The source says the KK number does not match or the KK is not online.","id":"Sumber menyatakan nomor KK tidak sesuai atau KK tidak online."}},"title":{"id":"KK tidak sesuai atau offline","en":"KK not matching or offline"},"next_step":{"id":"Tanyakan apakah ada KK yang lebih baru, lalu isi nomornya di sini. Bila tidak, kepala keluarga membawa KK dan KTP ke Disdukcapil untuk memperbarui KK. Layanan ini gratis.","en":"Ask whether there is a newer KK and fill in its number here. If not, the head of the family takes the KK and KTP to Disdukcapil to renew the KK. The service is free."}}'),
('P06', 1, 'error', 'person', 'stated', 20240101, 'operator', '{"title":{"en":"Mother''s name does not match","id":"Nama ibu tidak sesuai"},"meaning":{"en":"The mother''s name here differs from the one used by the bank or the civil registry, so the benefit account cannot be opened yet. The right to the benefit is not lost.","id":"Nama ibu kandung di sini berbeda dengan yang dipakai bank atau Dukcapil, sehingga rekening bantuan belum dapat dibuka. Hak warga tidak hilang."},"evidence":{"0":{"id":"Sumber menyatakan nama ibu kandung tidak sesuai.","en":"The source says the mother''s name does not match."}},"next_step":{"en":"Write the mother''s name here exactly as on the KK. Dinsos then sends it to the bank again. If the KK is wrong, the person takes the KK and birth certificate to Disdukcapil. The service is free.","id":"Tulis nama ibu di sini persis seperti di KK. Setelah itu Dinsos mengirim ulang ke bank. Bila KK yang keliru, warga membawa KK dan akta lahir ke Disdukcapil. Layanan ini gratis."}}'),
('P07', 1, 'error', 'person', 'stated', 20240101, 'operator', '{"evidence":{"0":{"en":"The source says this person has died.","id":"Sumber menyatakan orang ini meninggal."}},"meaning":{"en":"The source says that this person has died. Sometimes that is wrong, so make sure with the family.","id":"Sumber menyatakan orang ini sudah meninggal. Kadang pernyataan itu keliru, jadi pastikan dengan keluarganya."},"next_step":{"en":"If it is true, record the date here and choose who receives instead; the family obtains a death certificate at Disdukcapil with the KK and a death letter. If the person is alive, they take the KTP and KK to Disdukcapil. Both are free.","id":"Bila benar, catat tanggalnya di sini dan pilih pengganti penerima; keluarga mengurus akta kematian di Disdukcapil membawa KK dan surat keterangan kematian. Bila masih hidup, warga membawa KTP dan KK ke Disdukcapil. Keduanya gratis."},"title":{"en":"Reported as deceased","id":"Terindikasi meninggal"}}'),
('P08', 1, 'error', 'person', 'stated', 20240101, 'warga', '{"meaning":{"id":"Orang ini berumur 17 tahun ke atas tetapi sidik jari dan fotonya belum direkam untuk KTP elektronik, sehingga NIK-nya belum aktif penuh.","en":"This person is 17 or older, but fingerprints and photo have not been recorded for the electronic KTP, so the NIK is not fully active."},"evidence":{"0":{"en":"The source says there is no KTP-el recording yet.","id":"Sumber menyatakan KTP-el belum direkam."}},"title":{"id":"Belum rekam KTP-el","en":"No KTP-el recording yet"},"next_step":{"id":"Warga datang sendiri ke kantor kecamatan atau Disdukcapil membawa KK untuk merekam. Layanan ini gratis. Bila sakit atau tidak dapat berjalan, minta Disdukcapil merekam di rumah.","en":"The person comes to the kecamatan office or Disdukcapil with the KK to be recorded. The service is free. If ill or unable to walk, ask Disdukcapil to record at home."}}'),
('P09', 1, 'error', 'person', 'stated', 20240101, 'disdukcapil', '{"evidence":{"0":{"en":"The source says this NIK is not active.","id":"Sumber menyatakan NIK ini nonaktif."}},"title":{"en":"NIK not active","id":"NIK tidak aktif"},"next_step":{"en":"The person takes the KTP and KK to Disdukcapil and asks to have the NIK switched on again. The service is free. Then match again here.","id":"Warga membawa KTP dan KK ke Disdukcapil dan meminta NIK diaktifkan kembali. Layanan ini gratis. Setelah itu cocokkan ulang di sini."},"meaning":{"en":"The civil registry knows this NIK but has switched it off, for example after a move, because of a duplicate, or for want of a KTP-el recording.","id":"Dukcapil mengenal NIK ini tetapi menonaktifkannya, misalnya karena pindah, data ganda, atau lama tidak merekam KTP-el."}}'),
('P10', 1, 'warning', 'person', 'stated', 20240101, 'sistem', '{"evidence":{"0":{"en":"Matching is not finished: quota used up or service disturbed.","id":"Pencocokan belum selesai karena kuota habis atau layanan terganggu."}},"meaning":{"en":"The civil registry''s service was disturbed or the day''s quota was used up, so this person has not been matched. Nothing is wrong with the data.","id":"Layanan Dukcapil sedang terganggu atau kuota hari itu habis, jadi orang ini belum dicocokkan. Datanya tidak salah."},"next_step":{"en":"Nothing has to be done. Matching is tried again by itself.","id":"Tidak ada yang harus dilakukan. Pencocokan diulang dengan sendirinya."},"title":{"en":"Could not be matched yet","id":"Belum sempat dicocokkan"}}'),
('P99', 1, 'warning', 'person', 'stated', 20240101, 'dinsos', '{"meaning":{"en":"The statement column holds words that are not on the list, so their meaning is not settled. The original text is kept.","id":"Kolom keterangan berisi kalimat yang belum ada dalam daftar, jadi artinya belum dapat ditentukan. Tulisan aslinya tetap disimpan."},"next_step":{"en":"Dinsos reads the statement and settles its meaning once; it then applies to all rows that say the same.","id":"Dinsos membaca keterangan itu dan menentukan artinya sekali; setelah itu berlaku untuk semua baris yang sama."},"title":{"en":"Statement not known","id":"Keterangan belum dikenal"},"evidence":{"0":{"en":"The file says: \"{teks}\".","id":"Berkas menulis: \"{teks}\"."}}}'),
('S01', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"evidence":{"0":{"en":"A newer file says otherwise than the village''s mend.","id":"Berkas yang lebih baru menulis lain daripada perbaikan desa."}},"meaning":{"en":"A later file says otherwise than what the village mended. The village''s mend stays in force until you choose which is right.","id":"Berkas yang datang kemudian menulis lain daripada perbaikan desa. Perbaikan desa tetap berlaku sampai Anda memilih mana yang benar."},"next_step":{"en":"Compare both values with the KTP or KK and choose the right one here. Nothing has to be typed again.","id":"Bandingkan kedua isi dengan KTP atau KK, lalu pilih yang benar di sini. Tidak perlu mengetik ulang."},"title":{"en":"Village data differ from a file","id":"Data desa beda dengan berkas"}}'),
('S02', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"meaning":{"en":"This person is not in the latest file, although that file covers the whole area. The person is not removed; only the cause has to be found.","id":"Orang ini tidak ada di berkas terbaru, padahal berkas itu memuat seluruh wilayah. Ia tidak dihapus; hanya perlu diketahui sebabnya."},"title":{"en":"Not in the latest file","id":"Tidak ada di berkas terbaru"},"evidence":{"0":{"en":"Not found in the latest file that covers this whole area.","id":"Tidak ditemukan di berkas terbaru yang memuat seluruh wilayah ini."}},"next_step":{"en":"Find out whether the person died, moved or is recorded under another NIK, and record it here. If the person still lives in the village and is eligible, propose them again.","id":"Cari tahu apakah orang ini meninggal, pindah, atau tercatat dengan NIK lain, lalu catat di sini. Bila ia masih tinggal di desa dan layak, usulkan kembali."}}');
INSERT INTO threshold (name, valid_from, value) VALUES
('break_glass_minutes', 20240101, 60),
('break_glass_per_day', 20240101, 5),
('civil_mother_score', 20240101, 80),
('civil_name_score', 20240101, 80),
('civil_place_score', 20240101, 60),
('decision_row_months', 20240101, 12),
('decree_name_score', 20240101, 60),
('delegation_days', 20240101, 90),
('export_confirm_rows', 20240101, 1000),
('export_days', 20240101, 7),
('forward_days', 20240101, 3),
('hand_on_days', 20240101, 14),
('licence_grace_days', 20240101, 7),
('link_answer_days', 20240101, 14),
('link_ask', 20240101, 50),
('link_certain', 20240101, 98),
('maximum_age', 20240101, 110),
('meeting_guest_months', 20240101, 24),
('minimum_head_age', 20240101, 15),
('notice_days', 20240101, 90),
('object_meeting_days', 20240101, 7),
('object_result_days', 20240101, 30),
('one_time_days', 20240101, 14),
('outbox_days', 20240101, 14),
('paper_misses', 20240101, 20),
('pdp_breach_hours', 20240101, 72),
('pdp_copy_days', 20240101, 14),
('pdp_extend_hours', 20240101, 72),
('pdp_hours_keberatan', 20240101, 72),
('pdp_hours_melihat', 20240101, 72),
('pdp_hours_memperbaiki', 20240101, 72),
('pdp_hours_menghapus', 20240101, 72),
('pdp_hours_tarik_persetujuan', 20240101, 72),
('preview_hours', 20240101, 24),
('public_list_days', 20240101, 90),
('rejected_proposal_months', 20240101, 24),
('remind_first_days', 20240101, 7),
('remind_last_hours', 20240101, 12),
('remind_second_days', 20240101, 3),
('remind_third_days', 20240101, 1),
('result_days', 20240101, 90),
('reverify_days', 20240101, 14),
('scan_points', 20240101, 700),
('second_step_minutes', 20240101, 10),
('session_hours', 20240101, 12),
('session_idle_minutes', 20240101, 60),
('sign_in_history_days', 20240101, 180),
('silent_days', 20240101, 30),
('slip_hours', 20240101, 24),
('transfer_days', 20240101, 7),
('undo_hours', 20240101, 24),
('upload_days', 20240101, 14),
('upload_free_mb', 20240101, 1024),
('upload_kept_mb', 20240101, 20480),
('upload_largest_mb', 20240101, 4096),
('upload_unfinished', 20240101, 5),
('verify_days', 20240101, 14),
('visit_days', 20240101, 7),
('workbook_unpacked_mb', 20240101, 8192);
INSERT INTO stated_text (written, valid_from, rule) VALUES
('-', 20240101, ''),
('--', 20240101, ''),
('AKTIF', 20240101, ''),
('ALAMAT TIDAK DITEMUKAN', 20240101, 'L04'),
('ALMARHUM', 20240101, 'P07'),
('ALMARHUMAH', 20240101, 'P07'),
('BELUM DICEK', 20240101, 'P10'),
('BELUM DIPADANKAN', 20240101, 'P10'),
('BELUM DIPROSES', 20240101, 'P10'),
('BELUM KONSOLIDASI', 20240101, 'P01'),
('BELUM MELAKUKAN PEREKAMAN', 20240101, 'P08'),
('BELUM MEREKAM KTP-EL', 20240101, 'P08'),
('BELUM ONLINE', 20240101, 'P01'),
('BELUM PADAN', 20240101, 'P00'),
('BELUM PADAN DUKCAPIL', 20240101, 'P00'),
('BELUM PEREKAMAN', 20240101, 'P08'),
('BELUM PEREKAMAN KTP-EL', 20240101, 'P08'),
('BELUM REKAM', 20240101, 'P08'),
('BELUM REKAM E-KTP', 20240101, 'P08'),
('BELUM REKAM EKTP', 20240101, 'P08'),
('BELUM REKAM KTP', 20240101, 'P08'),
('BELUM REKAM KTP EL', 20240101, 'P08'),
('BELUM REKAM KTP-EL', 20240101, 'P08'),
('BELUM REKAM KTPEL', 20240101, 'P08'),
('BELUM VALID', 20240101, 'P00'),
('BIOMETRIK GANDA', 20240101, 'P02'),
('DALAM PROSES', 20240101, 'P10'),
('DATA DITEMUKAN', 20240101, ''),
('DATA DUPLIKAT', 20240101, 'P02'),
('DATA GANDA', 20240101, 'P02'),
('DATA PADAN', 20240101, ''),
('DATA SESUAI', 20240101, ''),
('DATA TIDAK AKTIF', 20240101, 'P09'),
('DATA TIDAK DITEMUKAN', 20240101, 'P01'),
('DATA TIDAK DITEMUKAN DI DUKCAPIL', 20240101, 'P01'),
('DATA TIDAK PADAN', 20240101, 'P00'),
('DATA TIDAK SESUAI', 20240101, 'P00'),
('DATA TIDAK VALID', 20240101, 'P00'),
('DATA VALID', 20240101, ''),
('DIBLOKIR', 20240101, 'P09'),
('DINONAKTIFKAN', 20240101, 'P09'),
('DITEMUKAN', 20240101, ''),
('DITEMUKAN GANDA', 20240101, 'P02'),
('DITEMUKAN MENINGGAL', 20240101, 'P07'),
('DITEMUKAN NONAKTIF', 20240101, 'P09'),
('DUPLIKASI', 20240101, 'P02'),
('DUPLIKAT', 20240101, 'P02'),
('EXCLUDE MENINGGAL', 20240101, 'P07'),
('EXCLUDE TIDAK LAYAK', 20240101, 'L02'),
('EXCLUDE TIDAK LAYAK DAERAH', 20240101, 'L02'),
('GANDA', 20240101, 'P02'),
('GANGGUAN', 20240101, 'P10'),
('GANGGUAN JARINGAN', 20240101, 'P10'),
('GANGGUAN LAYANAN', 20240101, 'P10'),
('GRADUASI ALAMIAH', 20240101, 'L05'),
('GRADUASI MANDIRI', 20240101, 'L06'),
('GRADUASI SEJAHTERA', 20240101, 'L02'),
('HABIS KOMPONEN', 20240101, 'L05'),
('IBU KANDUNG TIDAK SESUAI', 20240101, 'P06'),
('INDIKASI GANDA', 20240101, 'P02'),
('INDIKASI MENINGGAL', 20240101, 'P07'),
('INVALID', 20240101, 'P00'),
('KATEGORI MAMPU', 20240101, 'L02'),
('KELUARGA MAMPU', 20240101, 'L02'),
('KK BELUM ONLINE', 20240101, 'P05'),
('KK OFFLINE', 20240101, 'P05'),
('KK ONLINE', 20240101, ''),
('KK TDK ONLINE', 20240101, 'P05'),
('KK TIDAK DITEMUKAN', 20240101, 'P05'),
('KK TIDAK ONLINE', 20240101, 'P05'),
('KK TIDAK PADAN', 20240101, 'P05'),
('KK TIDAK SESUAI', 20240101, 'P05'),
('KK TIDAK VALID', 20240101, 'P05'),
('KOMPONEN HABIS', 20240101, 'L05'),
('KUOTA AKSES HABIS', 20240101, 'P10'),
('KUOTA AKSES HARI INI TELAH HABIS', 20240101, 'P10'),
('KUOTA HABIS', 20240101, 'P10'),
('LAYAK', 20240101, ''),
('LAYANAN GANGGUAN', 20240101, 'P10'),
('LAYANAN TERGANGGU', 20240101, 'P10'),
('MAMPU', 20240101, 'L02'),
('MENGUNDURKAN DIRI', 20240101, 'L06'),
('MENGUNDURKAN DIRI MANDIRI', 20240101, 'L06'),
('MENINGGAL', 20240101, 'P07'),
('MENINGGAL DUNIA', 20240101, 'P07'),
('MENOLAK', 20240101, 'L03'),
('MENOLAK BANTUAN', 20240101, 'L03'),
('MENOLAK DIDATA', 20240101, 'L03'),
('MENOLAK DISURVEI', 20240101, 'L03'),
('MENOLAK DISURVEY', 20240101, 'L03'),
('MUNDUR', 20240101, 'L06'),
('MUNDUR MANDIRI', 20240101, 'L06'),
('NAMA BEDA', 20240101, 'P03'),
('NAMA BERBEDA', 20240101, 'P03'),
('NAMA IBU BERBEDA', 20240101, 'P06'),
('NAMA IBU KANDUNG BERBEDA', 20240101, 'P06'),
('NAMA IBU KANDUNG TDK SESUAI', 20240101, 'P06'),
('NAMA IBU KANDUNG TIDAK PADAN', 20240101, 'P06'),
('NAMA IBU KANDUNG TIDAK SESUAI', 20240101, 'P06'),
('NAMA IBU TDK SESUAI', 20240101, 'P06'),
('NAMA IBU TIDAK PADAN', 20240101, 'P06'),
('NAMA IBU TIDAK SESUAI', 20240101, 'P06'),
('NAMA IBU TIDAK SESUAI (BANK)', 20240101, 'P06'),
('NAMA TDK PADAN', 20240101, 'P03'),
('NAMA TDK SESUAI', 20240101, 'P03'),
('NAMA TIDAK PADAN', 20240101, 'P03'),
('NAMA TIDAK SAMA', 20240101, 'P03'),
('NAMA TIDAK SESUAI', 20240101, 'P03'),
('NAMA TIDAK SESUAI DENGAN DUKCAPIL', 20240101, 'P03'),
('NAMA TIDAK SESUAI DUKCAPIL', 20240101, 'P03'),
('NAMA TIDAK SESUAI KTP', 20240101, 'P03'),
('NAMA TIDAK VALID', 20240101, 'P03'),
('NIK AKTIF', 20240101, ''),
('NIK BELUM ONLINE', 20240101, 'P01'),
('NIK BELUM PADAN', 20240101, 'P00'),
('NIK BELUM VALID', 20240101, 'P00'),
('NIK BLOKIR', 20240101, 'P09'),
('NIK DIBLOKIR', 20240101, 'P09'),
('NIK DIPAKAI ORANG LAIN', 20240101, 'P02'),
('NIK DITEMUKAN', 20240101, ''),
('NIK DITEMUKAN GANDA', 20240101, 'P02'),
('NIK DITEMUKAN MENINGGAL', 20240101, 'P07'),
('NIK DITEMUKAN NAMA TIDAK SESUAI', 20240101, 'P03'),
('NIK DITEMUKAN, NAMA TIDAK SESUAI', 20240101, 'P03'),
('NIK DOBEL', 20240101, 'P02'),
('NIK DOUBLE', 20240101, 'P02'),
('NIK DUPLIKAT', 20240101, 'P02'),
('NIK GANDA', 20240101, 'P02'),
('NIK INVALID', 20240101, 'P00'),
('NIK NON AKTIF', 20240101, 'P09'),
('NIK NON-AKTIF', 20240101, 'P09'),
('NIK NONAKTIF', 20240101, 'P09'),
('NIK OFFLINE', 20240101, 'P01'),
('NIK ONLINE', 20240101, ''),
('NIK PADAN', 20240101, ''),
('NIK TDK AKTIF', 20240101, 'P09'),
('NIK TDK DITEMUKAN', 20240101, 'P01'),
('NIK TDK ONLINE', 20240101, 'P01'),
('NIK TERINDIKASI GANDA', 20240101, 'P02'),
('NIK TIDAK ADA', 20240101, 'P01'),
('NIK TIDAK ADA DI DUKCAPIL', 20240101, 'P01'),
('NIK TIDAK AKTIF', 20240101, 'P09'),
('NIK TIDAK DITEMUKAN', 20240101, 'P01'),
('NIK TIDAK DITEMUKAN DI DUKCAPIL', 20240101, 'P01'),
('NIK TIDAK DITEMUKAN DUKCAPIL', 20240101, 'P01'),
('NIK TIDAK ONLINE', 20240101, 'P01'),
('NIK TIDAK PADAN', 20240101, 'P00'),
('NIK TIDAK TERDAFTAR', 20240101, 'P01'),
('NIK TIDAK TERDAFTAR DI DUKCAPIL', 20240101, 'P01'),
('NIK TIDAK TERDAPAT DI DATABASE', 20240101, 'P01'),
('NIK TIDAK TERDAPAT DI DATABASE KEPENDUDUKAN', 20240101, 'P01'),
('NIK TIDAK VALID', 20240101, 'P00'),
('NIK VALID', 20240101, ''),
('NO KK BERBEDA', 20240101, 'P05'),
('NO KK TDK SESUAI', 20240101, 'P05'),
('NO KK TIDAK DITEMUKAN', 20240101, 'P05'),
('NO KK TIDAK ONLINE', 20240101, 'P05'),
('NO KK TIDAK PADAN', 20240101, 'P05'),
('NO KK TIDAK SESUAI', 20240101, 'P05'),
('NO KK TIDAK SESUAI/TIDAK ONLINE', 20240101, 'P05'),
('NO KK TIDAK VALID', 20240101, 'P05'),
('NO. KK TIDAK SESUAI', 20240101, 'P05'),
('NOKK TIDAK PADAN', 20240101, 'P05'),
('NOKK TIDAK SESUAI', 20240101, 'P05'),
('NOMOR KK TIDAK DITEMUKAN', 20240101, 'P05'),
('NOMOR KK TIDAK SESUAI', 20240101, 'P05'),
('NON AKTIF', 20240101, 'P09'),
('NON KOMPONEN', 20240101, 'L05'),
('NONAKTIF', 20240101, 'P09'),
('OK', 20240101, ''),
('ONLINE', 20240101, ''),
('ORANG TIDAK DITEMUKAN', 20240101, 'L04'),
('PADAN', 20240101, ''),
('PADAN DUKCAPIL', 20240101, ''),
('PADAN NIK', 20240101, ''),
('PENULISAN NAMA IBU KANDUNG', 20240101, 'P06'),
('PENULISAN NAMA IBU KANDUNG TIDAK SESUAI', 20240101, 'P06'),
('PENULISAN NAMA TIDAK SESUAI', 20240101, 'P03'),
('PINDAH', 20240101, 'L01'),
('PINDAH ALAMAT', 20240101, 'L01'),
('PINDAH DATANG', 20240101, 'L01'),
('PINDAH DESA', 20240101, 'L01'),
('PINDAH DOMISILI', 20240101, 'L01'),
('PINDAH KE LUAR DAERAH', 20240101, 'L01'),
('PINDAH KELUAR', 20240101, 'L01'),
('PINDAH TANPA SURAT', 20240101, 'L01'),
('PROSES PADAN', 20240101, 'P10'),
('PROSES PEMADANAN', 20240101, 'P10'),
('REKAM GANDA', 20240101, 'P02'),
('RUMAH TIDAK DITEMUKAN', 20240101, 'L04'),
('SERVER DUKCAPIL GANGGUAN', 20240101, 'P10'),
('SESUAI', 20240101, ''),
('SESUAI DUKCAPIL', 20240101, ''),
('SUDAH MAMPU', 20240101, 'L02'),
('SUDAH MENINGGAL', 20240101, 'P07'),
('SUDAH PADAN', 20240101, ''),
('SUDAH PADAN DUKCAPIL', 20240101, ''),
('SUDAH PINDAH', 20240101, 'L01'),
('SUDAH TIDAK LAYAK', 20240101, 'L02'),
('SUDAH VALID', 20240101, ''),
('TANGGAL LAHIR BEDA', 20240101, 'P04'),
('TANGGAL LAHIR BERBEDA', 20240101, 'P04'),
('TANGGAL LAHIR TDK SESUAI', 20240101, 'P04'),
('TANGGAL LAHIR TIDAK PADAN', 20240101, 'P04'),
('TANGGAL LAHIR TIDAK SESUAI', 20240101, 'P04'),
('TDK DITEMUKAN', 20240101, 'L04'),
('TDK LAYAK', 20240101, 'L02'),
('TDK PADAN', 20240101, 'P00'),
('TDK VALID', 20240101, 'P00'),
('TELAH MENINGGAL', 20240101, 'P07'),
('TELAH PINDAH', 20240101, 'L01'),
('TERINDIKASI GANDA', 20240101, 'P02'),
('TERINDIKASI MENINGGAL', 20240101, 'P07'),
('TERINDIKASI MENINGGAL DUNIA', 20240101, 'P07'),
('TGL LAHIR BEDA', 20240101, 'P04'),
('TGL LAHIR BERBEDA', 20240101, 'P04'),
('TGL LAHIR TDK SESUAI', 20240101, 'P04'),
('TGL LAHIR TIDAK PADAN', 20240101, 'P04'),
('TGL LAHIR TIDAK SESUAI', 20240101, 'P04'),
('TGL. LAHIR TIDAK SESUAI', 20240101, 'P04'),
('TIDAK ADA KOMPONEN', 20240101, 'L05'),
('TIDAK AKTIF', 20240101, 'P09'),
('TIDAK BERSEDIA', 20240101, 'L03'),
('TIDAK DIKENAL', 20240101, 'L04'),
('TIDAK DIKENALI', 20240101, 'L04'),
('TIDAK DIKETEMUKAN', 20240101, 'L04'),
('TIDAK DITEMUKAN', 20240101, 'L04'),
('TIDAK DITEMUKAN DI DUKCAPIL', 20240101, 'P01'),
('TIDAK DITEMUKAN DI LAPANGAN', 20240101, 'L04'),
('TIDAK LAYAK', 20240101, 'L02'),
('TIDAK LAYAK DAERAH', 20240101, 'L02'),
('TIDAK MEMILIKI KOMPONEN', 20240101, 'L05'),
('TIDAK ONLINE', 20240101, 'P01'),
('TIDAK PADAN', 20240101, 'P00'),
('TIDAK PADAN DUKCAPIL', 20240101, 'P00'),
('TIDAK PUNYA KOMPONEN', 20240101, 'L05'),
('TIDAK REKAM KTP-EL', 20240101, 'P08'),
('TIDAK SESUAI', 20240101, 'P00'),
('TIDAK SESUAI DUKCAPIL', 20240101, 'P00'),
('TIDAK VALID', 20240101, 'P00'),
('TIME OUT', 20240101, 'P10'),
('TIMEOUT', 20240101, 'P10'),
('UNDUR DIRI', 20240101, 'L06'),
('VALID', 20240101, ''),
('WAFAT', 20240101, 'P07'),
('WAJIB REKAM KTP-EL', 20240101, 'P08');
INSERT INTO program (number, id, name, unit, valid_from, valid_to, columns) VALUES
(1, 'SEMBAKO', 'Program Sembako (BPNT)', 'family', 20170101, NULL, 'BANSOS BPNT;BANSOS SEMBAKO;BPNT;SEMBAKO'),
(2, 'PKH', 'Program Keluarga Harapan (PKH)', 'family', 20070101, NULL, 'BANSOS PKH;PKH'),
(3, 'BPNT-PPKM', 'Bantuan Sembako PPKM', 'family', 20210701, 20211231, 'BANSOS BPNT-PPKM;BANSOS BPNT PPKM;BPNT-PPKM;BPNT PPKM'),
(4, 'PBI-JK', 'Penerima Bantuan Iuran Jaminan Kesehatan (PBI-JK)', 'person', 20140101, NULL, 'PBI JKN;PBI JK;PBI-JK;PBI'),
(5, 'BST', 'Bantuan Sosial Tunai (BST)', 'family', 20200401, 20210630, 'BANSOS BST;BST'),
(6, 'BLT-DD', 'Bantuan Langsung Tunai Dana Desa (BLT-DD)', 'family', 20200401, NULL, 'BANSOS BLT-DD;BLT-DD;BLT DD;BLT DANA DESA'),
(7, 'BLT-KESRA', 'Bantuan Langsung Tunai Sementara Kesejahteraan Rakyat (BLT Kesra)', 'family', 20251001, 20251231, 'BANSOS BLT-KESRA;BLT-KESRA;BLT KESRA;BLTS KESRA'),
(8, 'PERMAKANAN-LANSIA', 'Permakanan Lanjut Usia', 'person', 20230101, NULL, 'PERMAKANAN LANSIA;PERMAKANAN-LANSIA'),
(9, 'PERMAKANAN-DISABILITAS', 'Permakanan Penyandang Disabilitas', 'person', 20230101, NULL, 'PERMAKANAN DISABILITAS;PERMAKANAN-DISABILITAS'),
(10, 'YAPI', 'Asistensi Rehabilitasi Sosial Yatim, Piatu, dan Yatim Piatu (ATENSI YAPI)', 'person', 20210901, NULL, 'BANSOS YAPI;ATENSI YAPI;YAPI'),
(11, 'ATENSI', 'Asistensi Rehabilitasi Sosial (ATENSI)', 'person', 20210101, NULL, 'BANSOS ATENSI;ATENSI');
INSERT INTO person (home, id, village, family, nik, nik_written, name, sex, birth, birth_written, relation, mother, birth_place, occupation, dtks_id, padan, stated, odd_benefit, status, version, batch, line, absent_since, disagreements) VALUES
(117, 382364496691200002, 1702062001, 382364496691200002, 9902062302710001, NULL, 'SUGIONO HADI WIBOWO', 1, 19710223, NULL, 1, 'WAGIYEM', 'CURUP', 'PETANI', '990000000000000001', 'PADAN', NULL, 0, 1, 1, 1, 2, NULL, 0),
(117, 382364496691200003, 1702062002, 382364496691200003, 9902062302710007, NULL, 'SUGIYONO HADI WIBOWO', 1, 19710223, NULL, 1, 'WAGIYEM', 'CURUP', 'PEDAGANG', '990000000000009001', 'PADAN', NULL, 0, 5, 2, 1, 3, NULL, 0),
(117, 382364496691200004, 1702062001, 382364496691200004, 9902062302710001, NULL, 'SUGIONO HADI WIBAWA', 1, 19710223, NULL, 1, 'WAGIYEM', 'LUBUK LINGGAU', 'PETANI', '990000000000009002', 'PADAN', NULL, 0, 1, 1, 1, 4, NULL, 0),
(117, 382364496691200005, 1702062001, 382364496691200005, 9902065409680004, NULL, 'ROSMALINDA HUTAGALUNG', 2, 19680914, NULL, 1, 'TIUR MAIDA', 'CURUP', 'PETANI', '990000000000000004', 'PADAN', NULL, 0, 1, 1, 1, 5, NULL, 0),
(117, 382364496691200007, 1702062001, 382364496691200007, 9902060506820003, NULL, 'BAMBANG IRAWAN', 1, 19820605, NULL, 1, 'MARYAM', 'CURUP', 'PETANI', '990000000000000006', 'PADAN', NULL, 0, 1, 1, 1, 7, NULL, 0),
(117, 382364496691200008, 1702062002, 382364496691200008, 9902060506820003, NULL, 'RATNA DEWI', 2, 19901117, NULL, 1, 'SALBIAH', 'CURUP', 'PETANI', '990000000000000007', 'PADAN', NULL, 0, 1, 1, 1, 8, NULL, 0),
(117, 382364496691200009, 1702062001, 382364496691200009, 9902060108680008, NULL, 'WARGA I KE8NEMU', 1, 19580901, NULL, 1, 'IBU KE8LIMA', 'CURUP', 'PETANI', '990000000000000008', 'PADAN', NULL, 0, 1, 1, 1, 9, NULL, 0),
(117, 382364496691200010, 1702062001, 382364496691200010, 9902060109690009, NULL, 'WARGA J KE9NEMU', 1, 19590101, NULL, 1, 'IBU KE9LIMA', 'CURUP', 'PETANI', '990000000000000009', 'PADAN', NULL, 0, 1, 1, 1, 10, NULL, 0),
(117, 382364496691200011, 1702062001, 382364496691200011, 9902060110600010, NULL, 'WARGA K KE10NEMU', 1, 19600201, NULL, 1, 'IBU KE10LIMA', 'CURUP', 'PETANI', '990000000000000010', 'PADAN', NULL, 0, 1, 1, 1, 11, NULL, 0),
(117, 382364496691200012, 1702062001, 382364496691200012, 9902060111610011, NULL, 'WARGA L KE11NEMU', 1, 19610301, NULL, 1, 'IBU KE11LIMA', 'CURUP', 'PEDAGANG', '990000000000000011', 'PADAN', NULL, 0, 1, 2, 1, 12, NULL, 0),
(117, 382364496691200013, 1702062001, 382364496691200013, 9902060112620012, NULL, 'WARGA M KE12NEMU', 1, 19620401, NULL, 1, 'IBU KE12LIMA', 'CURUP', 'PETANI', '990000000000000012', 'PADAN', NULL, 0, 1, 3, 1, 13, NULL, 0),
(117, 382364496691200014, 1702062001, 382364496691200014, 9902060113630013, NULL, 'WARGA N KE13NEMU', 1, 19630501, NULL, 1, 'IBU KE13LIMA', 'CURUP', 'PETANI', '990000000000000013', 'PADAN', NULL, 0, 1, 1, 1, 14, NULL, 0),
(117, 382364496691200015, 1702062001, 382364496691200015, 9902060114640014, NULL, 'WARGA O KE14NEMU', 1, 19640601, NULL, 1, 'IBU KE14LIMA', 'CURUP', 'PETANI', '990000000000000014', 'PADAN', NULL, 0, 1, 1, 1, 15, NULL, 0),
(117, 382364496691200016, 1702062001, 382364496691200016, 9902060115650015, NULL, 'WARGA P KE15NEMU', 1, 19650701, NULL, 1, 'IBU KE15LIMA', 'CURUP', 'PETANI', '990000000000000015', 'PADAN', NULL, 0, 1, 1, 1, 16, NULL, 0),
(117, 382364496691200017, 1702062001, 382364496691200017, 9902060116660016, NULL, 'WARGA Q KE16NEMU', 1, 19660801, NULL, 1, 'IBU KE16LIMA', 'CURUP', 'PETANI', '990000000000000016', 'PADAN', NULL, 0, 1, 1, 1, 17, NULL, 0),
(117, 382364496691200018, 1702062001, 382364496691200018, 9902060117670017, NULL, 'WARGA R KE17NEMU', 1, 19670901, NULL, 1, 'IBU KE17LIMA', 'CURUP', 'PETANI', '990000000000000017', 'PADAN', NULL, 0, 1, 1, 1, 18, NULL, 0),
(117, 382364496691200019, 1702062001, 382364496691200019, 9902060118680018, NULL, 'WARGA S KE18NEMU', 1, 19680101, NULL, 1, 'IBU KE18LIMA', 'CURUP', 'PETANI', '990000000000000018', 'PADAN', NULL, 0, 1, 1, 1, 19, NULL, 0),
(117, 382364496691200020, 1702062001, 382364496691200020, 9902060119690019, NULL, 'WARGA T KE19NEMU', 1, 19690201, NULL, 1, 'IBU KE19LIMA', 'CURUP', 'PETANI', '990000000000000019', 'PADAN', NULL, 0, 1, 1, 1, 20, NULL, 0),
(117, 382364496691200021, 1702062001, 382364496691200021, 9902060120600020, NULL, 'WARGA U KE20NEMU', 1, 19700301, NULL, 1, 'IBU KE20LIMA', 'CURUP', 'PETANI', '990000000000000020', 'PADAN', NULL, 0, 1, 1, 1, 21, NULL, 0),
(117, 382364496691200022, 1702062002, 382364496691200067, 9902060121610021, NULL, 'WARGA V KE21NEMU', 1, 19710401, NULL, 1, 'IBU KE21LIMA', 'CURUP', 'PETANI', '990000000000000021', 'PADAN', NULL, 0, 1, 2, 1, 22, NULL, 0),
(117, 382364496691200023, 1702062001, 382364496691200023, 9902060122620022, NULL, 'WARGA W KE22NEMU', 1, 19720501, NULL, 1, 'IBU KE22LIMA', 'CURUP', 'PETANI', '990000000000000022', 'PADAN', NULL, 0, 3, 2, 1, 23, NULL, 0),
(117, 382364496691200024, 1702062001, 382364496691200024, 9902060123630023, NULL, 'WARGA X KE23NEMU', 1, 19730601, NULL, 1, 'IBU KE23LIMA', 'CURUP', 'PETANI', '990000000000000023', 'PADAN', NULL, 0, 1, 1, 1, 24, NULL, 0),
(117, 382364496691200025, 1702062001, 382364496691200025, 9902060124640024, NULL, 'WARGA Y KE24NEMU', 1, 19740701, NULL, 1, 'IBU KE24LIMA', 'CURUP', 'PETANI', '990000000000000024', 'PADAN', NULL, 0, 1, 1, 1, 25, NULL, 0),
(117, 382364496691200026, 1702062001, 382364496691200026, 9902060125650025, NULL, 'WARGA Z KE25NEMU', 1, 19750801, NULL, 1, 'IBU KE25LIMA', 'CURUP', 'PETANI', '990000000000000025', 'PADAN', NULL, 0, 1, 1, 1, 26, NULL, 0),
(117, 382364496691200027, 1702062001, 382364496691200027, 9902060126660026, NULL, 'WARGA A KE26NEMU', 1, 19760901, NULL, 1, 'IBU KE26LIMA', 'CURUP', 'PETANI', '990000000000000026', 'PADAN', NULL, 0, 1, 1, 1, 27, NULL, 0),
(117, 382364496691200028, 1702062001, 382364496691200028, 9902060127670027, NULL, 'WARGA B KE27NEMU', 1, 19770101, NULL, 1, 'IBU KE27LIMA', 'CURUP', 'PETANI', '990000000000000027', 'PADAN', NULL, 0, 1, 1, 1, 28, NULL, 0),
(117, 382364496691200029, 1702062001, 382364496691200029, 9902060128680028, NULL, 'WARGA C KE28NEMU', 1, 19780201, NULL, 1, 'IBU KE28LIMA', 'CURUP', 'PETANI', '990000000000000028', 'PADAN', NULL, 0, 1, 1, 1, 29, NULL, 0),
(117, 382364496691200030, 1702062001, 382364496691200030, 9902060129690029, NULL, 'WARGA D KE29NEMU', 1, 19790301, NULL, 1, 'IBU KE29LIMA', 'CURUP', 'PETANI', '990000000000000029', 'PADAN', NULL, 0, 1, 1, 1, 30, NULL, 0),
(117, 382364496691200031, 1702062001, 382364496691200031, 9902060130600030, NULL, 'WARGA E KE30NEMU', 1, 19800401, NULL, 1, 'IBU KE30LIMA', 'CURUP', 'PETANI', '990000000000000030', 'PADAN', NULL, 0, 1, 1, 1, 31, NULL, 0),
(117, 382364496691200032, 1702062001, 382364496691200032, 9902060131610031, NULL, 'WARGA F KE31NEMU', 1, 19810501, NULL, 1, 'IBU KE31LIMA', 'CURUP', 'PETANI', '990000000000000031', 'PADAN', NULL, 0, 1, 1, 1, 32, NULL, 0),
(117, 382364496691200033, 1702062001, 382364496691200033, 9902060132620032, NULL, 'WARGA G KE32NEMU', 1, 19820601, NULL, 1, 'IBU KE32LIMA', 'CURUP', 'PETANI', '990000000000000032', 'PADAN', NULL, 0, 1, 1, 1, 33, NULL, 0),
(117, 382364496691200034, 1702062001, 382364496691200034, 9902060133630033, NULL, 'WARGA H KE33NEMU', 1, 19830701, NULL, 1, 'IBU KE33LIMA', 'CURUP', 'PETANI', '990000000000000033', 'PADAN', NULL, 0, 1, 1, 1, 34, NULL, 0),
(117, 382364496691200035, 1702062001, 382364496691200035, 9902060134640034, NULL, 'WARGA I KE34NEMU', 1, 19840801, NULL, 1, 'IBU KE34LIMA', 'CURUP', 'PETANI', '990000000000000034', 'PADAN', NULL, 0, 1, 1, 1, 35, NULL, 0),
(117, 382364496691200036, 1702062001, 382364496691200036, 9902060135650035, NULL, 'WARGA J KE35NEMU', 1, 19850901, NULL, 1, 'IBU KE35LIMA', 'CURUP', 'PETANI', '990000000000000035', 'PADAN', NULL, 0, 1, 1, 1, 36, NULL, 0),
(117, 382364496691200037, 1702062001, 382364496691200037, 9902060136660036, NULL, 'WARGA K KE36NEMU', 1, 19860101, NULL, 1, 'IBU KE36LIMA', 'CURUP', 'PETANI', '990000000000000036', 'PADAN', NULL, 0, 1, 1, 1, 37, NULL, 0),
(117, 382364496691200038, 1702062001, 382364496691200038, 9902060137670037, NULL, 'WARGA L KE37NEMU', 1, 19870201, NULL, 1, 'IBU KE37LIMA', 'CURUP', 'PETANI', '990000000000000037', 'PADAN', NULL, 0, 1, 1, 1, 38, NULL, 0),
(117, 382364496691200039, 1702062001, 382364496691200039, 9902060138680038, NULL, 'WARGA M KE38NEMU', 1, 19880301, NULL, 1, 'IBU KE38LIMA', 'CURUP', 'PETANI', '990000000000000038', 'PADAN', NULL, 0, 1, 1, 1, 39, NULL, 0),
(117, 382364496691200040, 1702062001, 382364496691200040, 9902060139690039, NULL, 'WARGA N KE39NEMU', 1, 19890401, NULL, 1, 'IBU KE39LIMA', 'CURUP', 'PETANI', '990000000000000039', 'PADAN', NULL, 0, 1, 1, 1, 40, NULL, 0),
(117, 382364496691200041, 1702062001, 382364496691200041, 9902060140600040, NULL, 'WARGA O KE40NEMU', 1, 19900501, NULL, 1, 'IBU KE40LIMA', 'CURUP', 'PETANI', '990000000000000040', 'PADAN', NULL, 0, 1, 1, 1, 41, NULL, 0),
(117, 382364496691200042, 1702062001, 382364496691200042, 9902060141610041, NULL, 'WARGA P KE41NEMU', 1, 19910601, NULL, 1, 'IBU KE41LIMA', 'CURUP', 'PETANI', '990000000000000041', 'PADAN', NULL, 0, 1, 1, 1, 42, NULL, 0),
(117, 382364496691200043, 1702062001, 382364496691200043, 9902060142620042, NULL, 'WARGA Q KE42NEMU', 1, 19920701, NULL, 1, 'IBU KE42LIMA', 'CURUP', 'PETANI', '990000000000000042', 'PADAN', NULL, 0, 1, 1, 1, 43, NULL, 0),
(117, 382364496691200044, 1702062001, 382364496691200044, 9902060143630043, NULL, 'WARGA R KE43NEMU', 1, 19930801, NULL, 1, 'IBU KE43LIMA', 'CURUP', 'PETANI', '990000000000000043', 'PADAN', NULL, 0, 1, 1, 1, 44, NULL, 0),
(117, 382364496691200082, 1702062001, 382364496691200082, 9902061204790090, NULL, 'SUPARMAN', 1, 19790412, NULL, 1, 'MARYAM', 'CURUP', 'PETANI', '990000000000000090', 'PADAN', NULL, 0, 1, 1, 2, 2, NULL, 0),
(117, 382364496691200083, 1702062001, 382364496691200082, 9902065208830091, NULL, 'SITI NURHAYATI', 2, 19830812, NULL, 2, 'AMINAH', 'CURUP', 'PETANI', '990000000000000091', 'PADAN', NULL, 0, 2, 2, 2, 3, NULL, 0),
(117, 382364496691200096, 1702062001, 382364496691200014, 9902065705120014, NULL, 'DEWI ANGGRAINI', 2, 20120517, NULL, 3, 'LASTRI', NULL, NULL, NULL, NULL, NULL, 0, 1, 1, 0, 0, NULL, 0),
(118, 382364496691200006, 1703092005, 382364496691200006, 9902065409680009, NULL, 'ROSMALINDA HUTAGALUNGG', 2, 19680914, NULL, 1, 'TIUR MAIDA', 'CURUP', 'PETANI', '990000000000009003', 'PADAN', NULL, 0, 1, 1, 1, 6, NULL, 0),
(118, 382364496691200023, 1703092005, 382364496691200073, 9902060122620022, NULL, 'WARGA W KE22NEMU', 1, 19720501, NULL, 1, 'IBU KE22LIMA', 'CURUP', 'PETANI', '990000000000000022', 'PADAN', NULL, 0, 1, 3, 1, 23, NULL, 0);
INSERT INTO family (home, id, village, kk, kk_written, address, hamlet, rt, rw, size, errors_found, errors_stated, warnings, status, version, batch, line, household, programs) VALUES
(117, 382364496691200002, 1702062001, 9902060101150001, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 0, 1, 1, 1, 2, NULL, 0),
(117, 382364496691200003, 1702062002, 9902060101158001, NULL, 'DUSUN I', 'I', '001', '002', 0, 0, 0, 0, 9, 1, 1, 3, NULL, 0),
(117, 382364496691200004, 1702062001, 9902060101158002, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 0, 1, 1, 1, 4, NULL, 0),
(117, 382364496691200005, 1702062001, 9902060101150004, NULL, 'DUSUN I', 'I', '001', '002', 1, 0, 0, 0, 1, 1, 1, 5, NULL, 0),
(117, 382364496691200007, 1702062001, 9902060101150006, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 0, 1, 1, 1, 7, NULL, 0),
(117, 382364496691200008, 1702062002, 9902060101150007, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 2, 1, 1, 1, 8, NULL, 0),
(117, 382364496691200009, 1702062001, 9902060101150008, NULL, 'DUSUN I', 'I', '001', '002', 1, 0, 0, 2, 1, 1, 1, 9, NULL, 0),
(117, 382364496691200010, 1702062001, 9902060101150009, NULL, 'DUSUN I', 'I', '001', '002', 1, 0, 0, 2, 1, 1, 1, 10, NULL, 0),
(117, 382364496691200011, 1702062001, 9902060101150010, NULL, 'DUSUN I', 'I', '001', '002', 1, 0, 0, 2, 1, 1, 1, 11, NULL, 0),
(117, 382364496691200012, 1702062001, 9902060101150011, NULL, 'DUSUN I', 'I', '001', '002', 1, 0, 0, 2, 1, 1, 1, 12, NULL, 0),
(117, 382364496691200013, 1702062001, 9902060101150012, NULL, 'DUSUN I', 'I', '001', '002', 1, 0, 0, 2, 1, 1, 1, 13, NULL, 0),
(117, 382364496691200014, 1702062001, 9902060101150013, NULL, 'DUSUN I', 'I', '001', '002', 2, 1, 0, 1, 1, 1, 1, 14, 382364496691200092, 0),
(117, 382364496691200015, 1702062001, 9902060101150014, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 15, NULL, 0),
(117, 382364496691200016, 1702062001, 9902060101150015, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 16, NULL, 0),
(117, 382364496691200017, 1702062001, 9902060101150016, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 17, NULL, 0),
(117, 382364496691200018, 1702062001, 9902060101150017, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 18, NULL, 0),
(117, 382364496691200019, 1702062001, 9902060101150018, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 19, NULL, 0),
(117, 382364496691200020, 1702062001, 9902060101150019, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 20, NULL, 0),
(117, 382364496691200021, 1702062001, 9902060101150020, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 21, NULL, 0),
(117, 382364496691200022, 1702062001, 9902060101150021, NULL, 'DUSUN I', 'I', '001', '002', 0, 0, 0, 0, 9, 1, 1, 22, NULL, 0),
(117, 382364496691200023, 1702062001, 9902060101150022, NULL, 'DUSUN I', 'I', '001', '002', 0, 0, 0, 0, 9, 1, 1, 23, NULL, 0),
(117, 382364496691200024, 1702062001, 9902060101150023, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 24, NULL, 0),
(117, 382364496691200025, 1702062001, 9902060101150024, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 25, NULL, 0),
(117, 382364496691200026, 1702062001, 9902060101150025, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 26, NULL, 0),
(117, 382364496691200027, 1702062001, 9902060101150026, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 27, NULL, 0),
(117, 382364496691200028, 1702062001, 9902060101150027, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 28, NULL, 0),
(117, 382364496691200029, 1702062001, 9902060101150028, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 29, NULL, 0),
(117, 382364496691200030, 1702062001, 9902060101150029, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 30, NULL, 0),
(117, 382364496691200031, 1702062001, 9902060101150030, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 31, NULL, 0),
(117, 382364496691200032, 1702062001, 9902060101150031, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 32, NULL, 0),
(117, 382364496691200033, 1702062001, 9902060101150032, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 33, NULL, 0),
(117, 382364496691200034, 1702062001, 9902060101150033, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 34, NULL, 0),
(117, 382364496691200035, 1702062001, 9902060101150034, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 35, NULL, 0),
(117, 382364496691200036, 1702062001, 9902060101150035, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 36, NULL, 0),
(117, 382364496691200037, 1702062001, 9902060101150036, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 37, NULL, 0),
(117, 382364496691200038, 1702062001, 9902060101150037, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 38, NULL, 0),
(117, 382364496691200039, 1702062001, 9902060101150038, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 39, NULL, 0),
(117, 382364496691200040, 1702062001, 9902060101150039, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 40, NULL, 0),
(117, 382364496691200041, 1702062001, 9902060101150040, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 41, NULL, 0),
(117, 382364496691200042, 1702062001, 9902060101150041, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 42, NULL, 0),
(117, 382364496691200043, 1702062001, 9902060101150042, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 43, NULL, 0),
(117, 382364496691200044, 1702062001, 9902060101150043, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 1, 1, 1, 1, 44, NULL, 0),
(117, 382364496691200067, 1702062002, 9902060101150021, NULL, NULL, NULL, NULL, NULL, 1, 1, 0, 1, 1, 1, 0, 0, NULL, 0),
(117, 382364496691200082, 1702062001, 9902060101150090, NULL, 'DUSUN I', 'I', '001', '002', 1, 0, 0, 0, 1, 1, 2, 2, NULL, 2),
(118, 382364496691200006, 1703092005, 9902060101158003, NULL, 'DUSUN I', 'I', '001', '002', 1, 0, 0, 0, 1, 1, 1, 6, NULL, 0),
(118, 382364496691200073, 1703092005, 9902060101150022, NULL, NULL, NULL, NULL, NULL, 1, 1, 0, 1, 1, 1, 0, 0, NULL, 0);
INSERT INTO membership (home, family, person, valid_from, valid_to, relation, recorded_at, village) VALUES
(117, 382364496691200002, 382364496691200002, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200003, 382364496691200003, 20240601, NULL, 1, 1795230000000, 1702062002),
(117, 382364496691200004, 382364496691200004, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200005, 382364496691200005, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200007, 382364496691200007, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200008, 382364496691200008, 20240601, NULL, 1, 1795230000000, 1702062002),
(117, 382364496691200009, 382364496691200009, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200010, 382364496691200010, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200011, 382364496691200011, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200012, 382364496691200012, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200013, 382364496691200013, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200014, 382364496691200014, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200014, 382364496691200096, 20261121, NULL, 3, 1795230000000, 1702062001),
(117, 382364496691200015, 382364496691200015, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200016, 382364496691200016, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200017, 382364496691200017, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200018, 382364496691200018, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200019, 382364496691200019, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200020, 382364496691200020, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200021, 382364496691200021, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200022, 382364496691200022, 20240601, 20261121, 1, 1795230000000, 1702062001),
(117, 382364496691200023, 382364496691200023, 20240601, 20261121, 1, 1795230000000, 1702062001),
(117, 382364496691200024, 382364496691200024, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200025, 382364496691200025, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200026, 382364496691200026, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200027, 382364496691200027, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200028, 382364496691200028, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200029, 382364496691200029, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200030, 382364496691200030, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200031, 382364496691200031, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200032, 382364496691200032, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200033, 382364496691200033, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200034, 382364496691200034, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200035, 382364496691200035, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200036, 382364496691200036, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200037, 382364496691200037, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200038, 382364496691200038, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200039, 382364496691200039, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200040, 382364496691200040, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200041, 382364496691200041, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200042, 382364496691200042, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200043, 382364496691200043, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200044, 382364496691200044, 20240601, NULL, 1, 1795230000000, 1702062001),
(117, 382364496691200067, 382364496691200022, 20261121, NULL, 1, 1795230000000, 1702062002),
(117, 382364496691200082, 382364496691200082, 20240701, NULL, 1, 1795230000001, 1702062001),
(117, 382364496691200082, 382364496691200083, 20240701, NULL, 2, 1795230000001, 1702062001),
(118, 382364496691200006, 382364496691200006, 20240601, NULL, 1, 1795230000000, 1703092005),
(118, 382364496691200073, 382364496691200023, 20261121, NULL, 1, 1795230000000, 1703092005);
INSERT INTO enrolment (home, person, program, valid_from, valid_to, recorded_at, village) VALUES
(117, 382364496691200082, 1, 20240701, NULL, 1795230000001, 1702062001),
(117, 382364496691200083, 1, 20240701, NULL, 1795230000001, 1702062001),
(117, 382364496691200083, 4, 20240701, NULL, 1795230000001, 1702062001);
INSERT INTO status_period (home, unit, id, valid_from, recorded_at, valid_to, status, reason, village) VALUES
(117, 'person', 382364496691200003, 20261121, 1795230000000, NULL, 5, 'Dua catatan, satu orang', 1702062002),
(117, 'person', 382364496691200023, 20261121, 1795230000000, NULL, 3, 'pindah ke 17.03.09.2005', 1702062001),
(117, 'person', 382364496691200083, 20261121, 1795230000000, NULL, 2, 'Meninggal dunia', 1702062001);
INSERT INTO dwelling (home, id, village, latitude, longitude, sta_bangunan, sta_lahan, luas_lantai, jumlah_kamar, lantai, dinding, kondisi_dinding, atap, kondisi_atap, sumber_airminum, sumber_penerangan, daya, bb_masak, fasbab, kloset, buang_tinja, tabung_gas, ac, telepon_rumah, emas, sepeda, mobil, motor_tempel, kapal, aset_tak_bergerak, luas_atb, lemari_es, pemanas_air, tv, laptop, sepeda_motor, perahu, perahu_motor, rumah_lain, jumlah_sapi, jumlah_kerbau, jumlah_kuda, jumlah_babi, jumlah_kambing, source, as_of, version, recorded_at) VALUES
(117, 382364496691200092, 1702062001, NULL, NULL, NULL, NULL, NULL, 3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'desa', 20261121, 1, 1795230000000);
INSERT INTO household (home, id, dwelling, recorded_at, village) VALUES
(117, 382364496691200092, 382364496691200092, 1795230000000, 1702062001);
INSERT INTO person_nik (nik, home, person, village) VALUES
(9902060108680008, 117, 382364496691200009, 1702062001),
(9902060109690009, 117, 382364496691200010, 1702062001),
(9902060110600010, 117, 382364496691200011, 1702062001),
(9902060111610011, 117, 382364496691200012, 1702062001),
(9902060112620012, 117, 382364496691200013, 1702062001),
(9902060113630013, 117, 382364496691200014, 1702062001),
(9902060114640014, 117, 382364496691200015, 1702062001),
(9902060115650015, 117, 382364496691200016, 1702062001),
(9902060116660016, 117, 382364496691200017, 1702062001),
(9902060117670017, 117, 382364496691200018, 1702062001),
(9902060118680018, 117, 382364496691200019, 1702062001),
(9902060119690019, 117, 382364496691200020, 1702062001),
(9902060120600020, 117, 382364496691200021, 1702062001),
(9902060121610021, 117, 382364496691200022, 1702062002),
(9902060122620022, 118, 382364496691200023, 1703092005),
(9902060123630023, 117, 382364496691200024, 1702062001),
(9902060124640024, 117, 382364496691200025, 1702062001),
(9902060125650025, 117, 382364496691200026, 1702062001),
(9902060126660026, 117, 382364496691200027, 1702062001),
(9902060127670027, 117, 382364496691200028, 1702062001),
(9902060128680028, 117, 382364496691200029, 1702062001),
(9902060129690029, 117, 382364496691200030, 1702062001),
(9902060130600030, 117, 382364496691200031, 1702062001),
(9902060131610031, 117, 382364496691200032, 1702062001),
(9902060132620032, 117, 382364496691200033, 1702062001),
(9902060133630033, 117, 382364496691200034, 1702062001),
(9902060134640034, 117, 382364496691200035, 1702062001),
(9902060135650035, 117, 382364496691200036, 1702062001),
(9902060136660036, 117, 382364496691200037, 1702062001),
(9902060137670037, 117, 382364496691200038, 1702062001),
(9902060138680038, 117, 382364496691200039, 1702062001),
(9902060139690039, 117, 382364496691200040, 1702062001),
(9902060140600040, 117, 382364496691200041, 1702062001),
(9902060141610041, 117, 382364496691200042, 1702062001),
(9902060142620042, 117, 382364496691200043, 1702062001),
(9902060143630043, 117, 382364496691200044, 1702062001),
(9902060506820003, 117, 382364496691200007, 1702062001),
(9902060506820003, 117, 382364496691200008, 1702062002),
(9902061204790090, 117, 382364496691200082, 1702062001),
(9902062302710001, 117, 382364496691200002, 1702062001),
(9902062302710001, 117, 382364496691200004, 1702062001),
(9902065409680004, 117, 382364496691200005, 1702062001),
(9902065409680009, 118, 382364496691200006, 1703092005),
(9902065705120014, 117, 382364496691200096, 1702062001);
INSERT INTO family_kk (kk, home, family, village) VALUES
(9902060101150001, 117, 382364496691200002, 1702062001),
(9902060101150004, 117, 382364496691200005, 1702062001),
(9902060101150006, 117, 382364496691200007, 1702062001),
(9902060101150007, 117, 382364496691200008, 1702062002),
(9902060101150008, 117, 382364496691200009, 1702062001),
(9902060101150009, 117, 382364496691200010, 1702062001),
(9902060101150010, 117, 382364496691200011, 1702062001),
(9902060101150011, 117, 382364496691200012, 1702062001),
(9902060101150012, 117, 382364496691200013, 1702062001),
(9902060101150013, 117, 382364496691200014, 1702062001),
(9902060101150014, 117, 382364496691200015, 1702062001),
(9902060101150015, 117, 382364496691200016, 1702062001),
(9902060101150016, 117, 382364496691200017, 1702062001),
(9902060101150017, 117, 382364496691200018, 1702062001),
(9902060101150018, 117, 382364496691200019, 1702062001),
(9902060101150019, 117, 382364496691200020, 1702062001),
(9902060101150020, 117, 382364496691200021, 1702062001),
(9902060101150021, 117, 382364496691200067, 1702062002),
(9902060101150022, 118, 382364496691200073, 1703092005),
(9902060101150023, 117, 382364496691200024, 1702062001),
(9902060101150024, 117, 382364496691200025, 1702062001),
(9902060101150025, 117, 382364496691200026, 1702062001),
(9902060101150026, 117, 382364496691200027, 1702062001),
(9902060101150027, 117, 382364496691200028, 1702062001),
(9902060101150028, 117, 382364496691200029, 1702062001),
(9902060101150029, 117, 382364496691200030, 1702062001),
(9902060101150030, 117, 382364496691200031, 1702062001),
(9902060101150031, 117, 382364496691200032, 1702062001),
(9902060101150032, 117, 382364496691200033, 1702062001),
(9902060101150033, 117, 382364496691200034, 1702062001),
(9902060101150034, 117, 382364496691200035, 1702062001),
(9902060101150035, 117, 382364496691200036, 1702062001),
(9902060101150036, 117, 382364496691200037, 1702062001),
(9902060101150037, 117, 382364496691200038, 1702062001),
(9902060101150038, 117, 382364496691200039, 1702062001),
(9902060101150039, 117, 382364496691200040, 1702062001),
(9902060101150040, 117, 382364496691200041, 1702062001),
(9902060101150041, 117, 382364496691200042, 1702062001),
(9902060101150042, 117, 382364496691200043, 1702062001),
(9902060101150043, 117, 382364496691200044, 1702062001),
(9902060101150090, 117, 382364496691200082, 1702062001),
(9902060101158002, 117, 382364496691200004, 1702062001),
(9902060101158003, 118, 382364496691200006, 1703092005);
INSERT INTO person_name (home, word, village, person) VALUES
(117, 1, 1702062001, 382364496691200027),
(117, 2, 1702062001, 382364496691200028),
(117, 3, 1702062001, 382364496691200029),
(117, 4, 1702062001, 382364496691200030),
(117, 7, 1702062001, 382364496691200033),
(117, 9, 1702062001, 382364496691200009),
(117, 9, 1702062001, 382364496691200025),
(117, 9, 1702062001, 382364496691200031),
(117, 9, 1702062001, 382364496691200035),
(117, 10, 1702062001, 382364496691200010),
(117, 10, 1702062001, 382364496691200026),
(117, 10, 1702062001, 382364496691200036),
(117, 11, 1702062001, 382364496691200011),
(117, 11, 1702062001, 382364496691200017),
(117, 11, 1702062001, 382364496691200037),
(117, 11, 1702062001, 382364496691200043),
(117, 12, 1702062001, 382364496691200012),
(117, 12, 1702062001, 382364496691200038),
(117, 14, 1702062001, 382364496691200014),
(117, 14, 1702062001, 382364496691200040),
(117, 15, 1702062001, 382364496691200015),
(117, 15, 1702062001, 382364496691200041),
(117, 16, 1702062001, 382364496691200016),
(117, 16, 1702062001, 382364496691200032),
(117, 16, 1702062001, 382364496691200042),
(117, 16, 1702062002, 382364496691200022),
(117, 18, 1702062001, 382364496691200018),
(117, 18, 1702062001, 382364496691200044),
(117, 19, 1702062001, 382364496691200019),
(117, 19, 1702062001, 382364496691200024),
(117, 20, 1702062001, 382364496691200020),
(117, 21, 1702062001, 382364496691200021),
(117, 141033, 1702062001, 382364496691200096),
(117, 141033, 1702062002, 382364496691200008),
(117, 263305, 1702062001, 382364496691200002),
(117, 263305, 1702062001, 382364496691200004),
(117, 18928065, 1702062002, 382364496691200008),
(117, 24168673, 1702062001, 382364496691200009),
(117, 24168673, 1702062001, 382364496691200010),
(117, 24168673, 1702062001, 382364496691200011),
(117, 24168673, 1702062001, 382364496691200012),
(117, 24168673, 1702062001, 382364496691200013),
(117, 24168673, 1702062001, 382364496691200014),
(117, 24168673, 1702062001, 382364496691200015),
(117, 24168673, 1702062001, 382364496691200016),
(117, 24168673, 1702062001, 382364496691200017),
(117, 24168673, 1702062001, 382364496691200018),
(117, 24168673, 1702062001, 382364496691200019),
(117, 24168673, 1702062001, 382364496691200020),
(117, 24168673, 1702062001, 382364496691200021),
(117, 24168673, 1702062001, 382364496691200024),
(117, 24168673, 1702062001, 382364496691200025),
(117, 24168673, 1702062001, 382364496691200026),
(117, 24168673, 1702062001, 382364496691200027),
(117, 24168673, 1702062001, 382364496691200028),
(117, 24168673, 1702062001, 382364496691200029),
(117, 24168673, 1702062001, 382364496691200030),
(117, 24168673, 1702062001, 382364496691200031),
(117, 24168673, 1702062001, 382364496691200032),
(117, 24168673, 1702062001, 382364496691200033),
(117, 24168673, 1702062001, 382364496691200034),
(117, 24168673, 1702062001, 382364496691200035),
(117, 24168673, 1702062001, 382364496691200036),
(117, 24168673, 1702062001, 382364496691200037),
(117, 24168673, 1702062001, 382364496691200038),
(117, 24168673, 1702062001, 382364496691200039),
(117, 24168673, 1702062001, 382364496691200040),
(117, 24168673, 1702062001, 382364496691200041),
(117, 24168673, 1702062001, 382364496691200042),
(117, 24168673, 1702062001, 382364496691200043),
(117, 24168673, 1702062001, 382364496691200044),
(117, 24168673, 1702062002, 382364496691200022),
(117, 320920622, 1702062001, 382364496691200007),
(117, 458273828, 1702062001, 382364496691200013),
(117, 458273828, 1702062001, 382364496691200039),
(117, 781256417, 1702062001, 382364496691200004),
(117, 781270767, 1702062001, 382364496691200002),
(117, 2194736583, 1702062001, 382364496691200007),
(117, 12142978485, 1702062001, 382364496691200012),
(117, 12145075637, 1702062001, 382364496691200009),
(117, 12145075637, 1702062001, 382364496691200034),
(117, 12146124213, 1702062001, 382364496691200010),
(117, 21113388495, 1702062001, 382364496691200002),
(117, 21113388495, 1702062001, 382364496691200004),
(117, 49645921737, 1702062001, 382364496691200096),
(117, 388589102517, 1702062001, 382364496691200011),
(117, 388589102517, 1702062001, 382364496691200016),
(117, 388590151093, 1702062001, 382364496691200017),
(117, 388591199669, 1702062001, 382364496691200013),
(117, 388591199669, 1702062001, 382364496691200018),
(117, 388592248245, 1702062001, 382364496691200014),
(117, 388592248245, 1702062001, 382364496691200019),
(117, 388593296821, 1702062001, 382364496691200015),
(117, 388593296821, 1702062001, 382364496691200020),
(117, 388622656949, 1702062001, 382364496691200021),
(117, 388622656949, 1702062001, 382364496691200026),
(117, 388623705525, 1702062001, 382364496691200027),
(117, 388623705525, 1702062002, 382364496691200022),
(117, 388624754101, 1702062001, 382364496691200028),
(117, 388625802677, 1702062001, 382364496691200024),
(117, 388625802677, 1702062001, 382364496691200029),
(117, 388626851253, 1702062001, 382364496691200025),
(117, 388626851253, 1702062001, 382364496691200030),
(117, 388656211381, 1702062001, 382364496691200031),
(117, 388656211381, 1702062001, 382364496691200036),
(117, 388657259957, 1702062001, 382364496691200032),
(117, 388657259957, 1702062001, 382364496691200037),
(117, 388658308533, 1702062001, 382364496691200033),
(117, 388658308533, 1702062001, 382364496691200038),
(117, 388659357109, 1702062001, 382364496691200039),
(117, 388660405685, 1702062001, 382364496691200035),
(117, 388660405685, 1702062001, 382364496691200040),
(117, 388689765813, 1702062001, 382364496691200041),
(117, 388690814389, 1702062001, 382364496691200042),
(117, 388691862965, 1702062001, 382364496691200043),
(117, 388692911541, 1702062001, 382364496691200044),
(117, 675922129966, 1702062001, 382364496691200082),
(117, 9539163304622, 1702062001, 382364496691200005),
(117, 20327444129220, 1702062001, 382364496691200005),
(118, 23, 1703092005, 382364496691200023),
(118, 24168673, 1703092005, 382364496691200023),
(118, 12144027061, 1703092005, 382364496691200023),
(118, 9539163304622, 1703092005, 382364496691200006),
(118, 20327444129220, 1703092005, 382364496691200006);
INSERT INTO person_dtks (home, dtks_key, person, row_hash) VALUES
(117, -8990361423289602505, 382364496691200034, -6165141921888659764),
(117, -8319426353140677196, 382364496691200027, 348318893418173199),
(117, -8254988547533548877, 382364496691200002, -4407012023119033222),
(117, -7604686535782949465, 382364496691200038, 4465206874908640671),
(117, -7496443868635950495, 382364496691200039, 6422122034810700601),
(117, -6848680673245462212, 382364496691200043, 7896425582699998203),
(117, -6154573798324757917, 382364496691200013, -4109084702049460517),
(117, -6113307865862921788, 382364496691200082, 5891689599092135176),
(117, -5439833979988389653, 382364496691200024, -1160387596630496961),
(117, -4768898909609482904, 382364496691200017, -4742823070040196261),
(117, -4725094093773960334, 382364496691200031, 7020665112164428274),
(117, -4054159083413790222, 382364496691200028, 3938167161456230830),
(117, -3945916456803225523, 382364496691200029, 2798704178355344967),
(117, -3339419196608866037, 382364496691200035, 533010189701641976),
(117, -3231176581934967295, 382364496691200040, 4645387420667236685),
(117, -2583413399159626270, 382364496691200044, -4797251589674568460),
(117, -1889306510900734305, 382364496691200014, 3163475271572834738),
(117, -1848040525388149274, 382364496691200083, 1998469596581994248),
(117, -1218371509056239268, 382364496691200007, 6668231492497808789),
(117, -1174566688505385137, 382364496691200021, -6873286001358442740),
(117, -503631621849693938, 382364496691200018, -5443855915813752511),
(117, -459826805997394128, 382364496691200032, -5876155113076988106),
(117, -395389000232963527, 382364496691200019, -86939455372923911),
(117, 211108221407042879, 382364496691200025, -2395922131827024695),
(117, 319350848305032237, 382364496691200030, -3626778397371705062),
(117, 377305683783312256, 382364496691200003, 3648819807199859877),
(117, 925848074398324399, 382364496691200036, 1492746689001742020),
(117, 1681853907440420416, 382364496691200041, 5135322270492186685),
(117, 2375960777288143643, 382364496691200011, 4038256771888495195),
(117, 3046895812869825882, 382364496691200008, 2970648754653318562),
(117, 3090700633512151916, 382364496691200022, 5869861721063761522),
(117, 3155138440404382950, 382364496691200009, -6609535639705696595),
(117, 3761635668422647268, 382364496691200015, 890436807481373897),
(117, 3869878287513472633, 382364496691200020, 1940489837448450166),
(117, 4476375518042757235, 382364496691200026, -6500776694177541996),
(117, 5191115379487167179, 382364496691200033, 6976228412200809043),
(117, 5947121212469107298, 382364496691200042, -3322166148218985198),
(117, 6028247862638743386, 382364496691200004, -4214707571937590243),
(117, 6576790267261755843, 382364496691200037, -3134646594721418731),
(117, 6641228073940594503, 382364496691200012, 2727523181001195750),
(117, 7312163107506798984, 382364496691200005, 9027918626588136727),
(117, 7420405727006519429, 382364496691200010, -3322606469964336026),
(117, 8026902953131843143, 382364496691200016, -4451041676590543641),
(118, -8153228892274727868, 382364496691200006, 4931031357563919465),
(118, 8741642805962724407, 382364496691200023, 6932897791024014127);
INSERT INTO finding (home, family, rule, person, opened_at, closed_at, village, severity, origin, detail, evidence, rule_version) VALUES
(117, 382364496691200002, 'D01', 382364496691200002, 1795230000000, NULL, 1702062001, 'error', 'found', 0, 'lain=1|tempat=Desa Derati', 1),
(117, 382364496691200004, 'D01', 382364496691200004, 1795230000000, NULL, 1702062001, 'error', 'found', 0, 'lain=1|tempat=Desa Derati', 1),
(117, 382364496691200007, 'D02', 382364496691200007, 1795230000000, NULL, 1702062001, 'error', 'found', 0, 'lain=1|tempat=Desa Taba Anyar', 1),
(117, 382364496691200008, 'B06', 382364496691200008, 1795230000000, NULL, 1702062002, 'warning', 'found', 0, NULL, 1),
(117, 382364496691200008, 'D02', 382364496691200008, 1795230000000, NULL, 1702062002, 'error', 'found', 0, 'lain=1|tempat=Desa Derati', 1),
(117, 382364496691200008, 'J02', 382364496691200008, 1795230000000, NULL, 1702062002, 'warning', 'found', 0, NULL, 1),
(117, 382364496691200009, 'A02', 382364496691200009, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200009, 'B06', 382364496691200009, 1795230000000, NULL, 1702062001, 'warning', 'found', 0, NULL, 1),
(117, 382364496691200010, 'A02', 382364496691200010, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200010, 'B06', 382364496691200010, 1795230000000, NULL, 1702062001, 'warning', 'found', 0, NULL, 1),
(117, 382364496691200011, 'A02', 382364496691200011, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200011, 'B06', 382364496691200011, 1795230000000, NULL, 1702062001, 'warning', 'found', 0, NULL, 1),
(117, 382364496691200012, 'A02', 382364496691200012, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200012, 'B06', 382364496691200012, 1795230000000, NULL, 1702062001, 'warning', 'found', 0, NULL, 1),
(117, 382364496691200013, 'A02', 382364496691200013, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200013, 'B06', 382364496691200013, 1795230000000, NULL, 1702062001, 'warning', 'found', 0, NULL, 1),
(117, 382364496691200014, 'A02', 382364496691200014, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200014, 'N03', 382364496691200014, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200015, 'A02', 382364496691200015, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200015, 'N03', 382364496691200015, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200016, 'A02', 382364496691200016, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200016, 'N03', 382364496691200016, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200017, 'A02', 382364496691200017, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200017, 'N03', 382364496691200017, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200018, 'A02', 382364496691200018, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200018, 'N03', 382364496691200018, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200019, 'A02', 382364496691200019, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200019, 'N03', 382364496691200019, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200020, 'A02', 382364496691200020, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200020, 'N03', 382364496691200020, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200021, 'A02', 382364496691200021, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200021, 'N03', 382364496691200021, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200022, 'A02', 382364496691200022, 1795230000000, 1795230000000, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200022, 'N03', 382364496691200022, 1795230000000, 1795230000000, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200023, 'A02', 382364496691200023, 1795230000000, 1795230000000, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200023, 'N03', 382364496691200023, 1795230000000, 1795230000000, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200024, 'A02', 382364496691200024, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200024, 'N03', 382364496691200024, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200025, 'A02', 382364496691200025, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200025, 'N03', 382364496691200025, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200026, 'A02', 382364496691200026, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200026, 'N03', 382364496691200026, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200027, 'A02', 382364496691200027, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200027, 'N03', 382364496691200027, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200028, 'A02', 382364496691200028, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200028, 'N03', 382364496691200028, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200029, 'A02', 382364496691200029, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200029, 'N03', 382364496691200029, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200030, 'A02', 382364496691200030, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200030, 'N03', 382364496691200030, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200031, 'A02', 382364496691200031, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200031, 'N03', 382364496691200031, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200032, 'A02', 382364496691200032, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200032, 'N03', 382364496691200032, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200033, 'A02', 382364496691200033, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200033, 'N03', 382364496691200033, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200034, 'A02', 382364496691200034, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200034, 'N03', 382364496691200034, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200035, 'A02', 382364496691200035, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200035, 'N03', 382364496691200035, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200036, 'A02', 382364496691200036, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200036, 'N03', 382364496691200036, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200037, 'A02', 382364496691200037, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200037, 'N03', 382364496691200037, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200038, 'A02', 382364496691200038, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200038, 'N03', 382364496691200038, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200039, 'A02', 382364496691200039, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200039, 'N03', 382364496691200039, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200040, 'A02', 382364496691200040, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200040, 'N03', 382364496691200040, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200041, 'A02', 382364496691200041, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200041, 'N03', 382364496691200041, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200042, 'A02', 382364496691200042, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200042, 'N03', 382364496691200042, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200043, 'A02', 382364496691200043, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200043, 'N03', 382364496691200043, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200044, 'A02', 382364496691200044, 1795230000000, NULL, 1702062001, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200044, 'N03', 382364496691200044, 1795230000000, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 382364496691200067, 'A02', 382364496691200022, 1795230000000, NULL, 1702062002, 'warning', 'found', 2, NULL, 1),
(117, 382364496691200067, 'N03', 382364496691200022, 1795230000000, NULL, 1702062002, 'error', 'found', 0, NULL, 1),
(118, 382364496691200073, 'A02', 382364496691200023, 1795230000000, NULL, 1703092005, 'warning', 'found', 2, NULL, 1),
(118, 382364496691200073, 'N03', 382364496691200023, 1795230000000, NULL, 1703092005, 'error', 'found', 0, NULL, 1);
INSERT INTO village_tally (village, families, persons, invalid, invalid_found, invalid_stated, aided, aided_two, aided_invalid) VALUES
(1702062002, 2, 2, 2, 2, 0, 0, 0, 0),
(1703092005, 2, 2, 1, 1, 0, 0, 0, 0),
(1702062001, 39, 40, 32, 32, 0, 1, 0, 0);
INSERT INTO rule_tally (rule, village, families, findings) VALUES
('A02', 1702062001, 34, 34),
('A02', 1702062002, 1, 1),
('A02', 1703092005, 1, 1),
('B06', 1702062001, 5, 5),
('B06', 1702062002, 1, 1),
('D01', 1702062001, 2, 2),
('D02', 1702062001, 1, 1),
('D02', 1702062002, 1, 1),
('J02', 1702062002, 1, 1),
('N03', 1702062001, 29, 29),
('N03', 1702062002, 1, 1),
('N03', 1703092005, 1, 1);
INSERT INTO program_tally (program, village, families, persons) VALUES
(1, 1702062001, 1, 1);
INSERT INTO change_log (home, id, at, actor, actor_name, action, batch, unit, record, family, village, field, old_value, new_value, reason, version, change_set) VALUES
(117, 382364496691200059, 1795230000000, 2, 'provinsi', 'satu_orang', NULL, 'person', 382364496691200003, 382364496691200003, 1702062002, 'status', '1', '5', 'KTP dilihat', 2, 382364496691200058),
(117, 382364496691200068, 1795230000000, 63002, 'desa 17.02.06.2002', 'pindah_desa', NULL, 'person', 382364496691200022, 382364496691200022, 1702062001, 'keluarga', '0AKKEFFG0000P', '0AKKEFFG00023', 'pindah rumah', 2, 382364496691200066),
(117, 382364496691200069, 1795230000000, 63002, 'desa 17.02.06.2002', 'pindah_desa', NULL, 'person', 382364496691200022, 382364496691200067, 1702062002, 'desa', '17.02.06.2001', '17.02.06.2002', 'pindah rumah', 2, 382364496691200066),
(117, 382364496691200070, 1795230000000, 63002, 'desa 17.02.06.2002', 'pindah_desa', NULL, 'person', 382364496691200022, 382364496691200067, 1702062002, 'sumber:DTKS:tempat', NULL, '0|1702062001|9902060101150021', 'pindah rumah', NULL, 382364496691200066),
(117, 382364496691200074, 1795230000000, 93005, 'desa 17.03.09.2005', 'pindah_desa', NULL, 'person', 382364496691200023, 382364496691200023, 1702062001, 'status', '1', '3', 'pindah rumah', 2, 382364496691200072),
(117, 382364496691200075, 1795230000000, 93005, 'desa 17.03.09.2005', 'pindah_desa', NULL, 'person', 382364496691200023, 382364496691200023, 1702062001, 'identitas', '8741642805962724407:6932897791024014127', NULL, 'pindah rumah', NULL, 382364496691200072),
(117, 382364496691200085, 1795230000000, 77, 'Operator uji', 'perbaikan', NULL, 'person', 382364496691200012, 382364496691200012, 1702062001, 'pekerjaan', 'PETANI', 'PEDAGANG', 'sesuai KTP', 2, 382364496691200084),
(117, 382364496691200086, 1795230000000, 77, 'Operator uji', 'perbaikan', NULL, 'person', 382364496691200012, 382364496691200012, 1702062001, 'sumber:DTKS:pekerjaan', NULL, '0|PETANI', 'sesuai KTP', NULL, 382364496691200084),
(117, 382364496691200088, 1795230000000, 77, 'Operator uji', 'perbaikan', NULL, 'person', 382364496691200013, 382364496691200013, 1702062001, 'tempat_lahir', 'CURUP', 'DIUBAH SEKALI', 'sesuai KTP', 2, 382364496691200087),
(117, 382364496691200089, 1795230000000, 77, 'Operator uji', 'perbaikan', NULL, 'person', 382364496691200013, 382364496691200013, 1702062001, 'sumber:DTKS:tempat_lahir', NULL, '0|CURUP', 'sesuai KTP', NULL, 382364496691200087),
(117, 382364496691200090, 1795230000000, 77, 'Operator uji', 'urungkan', NULL, 'person', 382364496691200013, 382364496691200013, 1702062001, 'tempat_lahir', 'DIUBAH SEKALI', 'CURUP', 'Perbaikan data', 3, NULL),
(117, 382364496691200093, 1795230000000, 77, 'Operator uji', 'rumah', NULL, 'family', 382364496691200014, 382364496691200014, 1702062001, 'rumah:', NULL, '382364496691200092', 'laporan RT', NULL, 382364496691200091),
(117, 382364496691200094, 1795230000000, 77, 'Operator uji', 'rumah', NULL, 'dwelling', 382364496691200092, 382364496691200014, 1702062001, 'rumah:jumlah_kamar', NULL, '3', 'laporan RT', 1, 382364496691200091),
(117, 382364496691200097, 1795230000000, 77, 'Operator uji', 'anggota_baru', NULL, 'person', 382364496691200096, 382364496691200014, 1702062001, 'dibuka', NULL, 'DEWI ANGGRAINI', 'laporan RT', 1, 382364496691200095),
(117, 382364496691200099, 1795230000000, 77, 'Operator uji', 'meninggal', NULL, 'person', 382364496691200083, 382364496691200082, 1702062001, 'status', '1', '2', 'laporan RT', 2, 382364496691200098),
(118, 382364496691200076, 1795230000000, 93005, 'desa 17.03.09.2005', 'pindah_desa', NULL, 'person', 382364496691200023, 382364496691200073, 1703092005, 'dibuka', NULL, '117', 'pindah rumah', NULL, 382364496691200072),
(118, 382364496691200077, 1795230000000, 93005, 'desa 17.03.09.2005', 'pindah_desa', NULL, 'person', 382364496691200023, 382364496691200073, 1703092005, 'identitas', NULL, '8741642805962724407:6932897791024014127', 'pindah rumah', NULL, 382364496691200072),
(118, 382364496691200078, 1795230000000, 93005, 'desa 17.03.09.2005', 'pindah_desa', NULL, 'person', 382364496691200023, 382364496691200073, 1703092005, 'sumber:DTKS:tempat', NULL, '0|1702062001|9902060101150022', 'pindah rumah', NULL, 382364496691200072);
INSERT INTO field_source (home, unit, record, field, source, value, disagrees, as_of, recorded_at, village) VALUES
(117, 'person', 382364496691200012, 'pekerjaan', 'DTKS', 'PETANI', 0, 0, 1795230000000, 1702062001),
(117, 'person', 382364496691200022, 'tempat', 'DTKS', '1702062001|9902060101150021', 0, 0, 1795230000000, 1702062002),
(118, 'person', 382364496691200023, 'tempat', 'DTKS', '1702062001|9902060101150022', 0, 0, 1795230000000, 1703092005);
INSERT INTO import_batch (id, first_record, file_name, digest, options, source, as_of, complete_for, state, first_load, villages_total, villages_done, rows_read, rows_new, rows_changed, rows_unchanged, rows_rejected, rows_absent, actor, actor_name, started_at, finished_at, area, last_record) VALUES
(1, 382364496691200000, 'dtks.psv', '9a88380b9ab675a6759f495dde20c76e23b2f4751adb92d89090590c6af0313a', 'DTKS||||0|20240601|-9165429496198650946|desa 34d99a8f8cea30c8', 'DTKS', 20240601, NULL, 'done', 1, 3, 3, 43, 43, 0, 0, 0, 0, 0, 'uji', 1795230000000, 1795230000000, '0', 382364496691200044),
(2, 382364496691200080, 'susulan.psv', '2aa30fb24603f1c1ca0cb058c4cf2f93904e98487cc03ab636a2605eb5a5e31e', 'DTKS||||0|20240701|-9165429496198650946|desa 4a82365d0de28e7d', 'DTKS', 20240701, NULL, 'done', 0, 1, 1, 2, 2, 0, 0, 0, 0, 0, 'uji', 1795230000001, 1795230000000, '0', 382364496691200083);
INSERT INTO import_village (batch, village, rows_new, rows_changed, rows_unchanged) VALUES
(1, 1702062001, 40, 0, 0),
(1, 1702062002, 2, 0, 0),
(1, 1703092005, 1, 0, 0),
(2, 1702062001, 2, 0, 0);
INSERT INTO account (id, login, name, password, created_at, disabled_at, one_time_until, password_at, signed_in_at, closed_reason, successor) VALUES
(1, 'operator', 'operator', '$y$j9T$tmnw7NXHw2STf5PRnsEYY0$03m6yZOatW0g55ueYr7KOcIyi89.z.xfrLdAzfbDdV2', 1795230000000, NULL, NULL, NULL, 1795230000000, NULL, NULL),
(2, 'dinsos', 'dinsos', '$y$j9T$tmnw7NXHw2STf5PRnsEYY0$03m6yZOatW0g55ueYr7KOcIyi89.z.xfrLdAzfbDdV2', 1795230000000, NULL, NULL, NULL, NULL, NULL, NULL),
(3, 'auditor', 'auditor', '$y$j9T$tmnw7NXHw2STf5PRnsEYY0$03m6yZOatW0g55ueYr7KOcIyi89.z.xfrLdAzfbDdV2', 1795230000000, NULL, NULL, NULL, NULL, NULL, NULL),
(4, 'tetangga', 'tetangga', '$y$j9T$tmnw7NXHw2STf5PRnsEYY0$03m6yZOatW0g55ueYr7KOcIyi89.z.xfrLdAzfbDdV2', 1795230000000, NULL, NULL, NULL, NULL, NULL, NULL),
(5, 'kades', 'kades', '$y$j9T$tmnw7NXHw2STf5PRnsEYY0$03m6yZOatW0g55ueYr7KOcIyi89.z.xfrLdAzfbDdV2', 1795230000000, NULL, NULL, NULL, NULL, NULL, NULL),
(6, 'cabut', 'cabut', '$y$j9T$tmnw7NXHw2STf5PRnsEYY0$03m6yZOatW0g55ueYr7KOcIyi89.z.xfrLdAzfbDdV2', 1795230000000, NULL, NULL, NULL, NULL, NULL, NULL),
(7, 'admin', 'admin', '$y$j9T$tmnw7NXHw2STf5PRnsEYY0$03m6yZOatW0g55ueYr7KOcIyi89.z.xfrLdAzfbDdV2', 1795230000000, NULL, NULL, NULL, NULL, NULL, NULL),
(8, 'kadis', 'kadis', '$y$j9T$tmnw7NXHw2STf5PRnsEYY0$03m6yZOatW0g55ueYr7KOcIyi89.z.xfrLdAzfbDdV2', 1795230000000, NULL, NULL, NULL, NULL, NULL, NULL),
(77, 'uji-77', 'Operator uji', '$y$j9T$tmnw7NXHw2STf5PRnsEYY0$03m6yZOatW0g55ueYr7KOcIyi89.z.xfrLdAzfbDdV2', 0, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO account_grant (account, role, region, program, valid_from, valid_to, made_by, reason, ended_by, ended_reason, practice) VALUES
(1, 'operator_desa', 1702062001, NULL, 20240101, NULL, NULL, NULL, NULL, NULL, 0),
(2, 'verifikator', 1702000000, NULL, 20240101, NULL, NULL, NULL, NULL, NULL, 0),
(3, 'auditor', 1702000000, NULL, 20240101, NULL, NULL, NULL, NULL, NULL, 0),
(4, 'operator_desa', 1702062002, NULL, 20240101, NULL, NULL, NULL, NULL, NULL, 0),
(5, 'kades', 1702062001, NULL, 20240101, NULL, NULL, NULL, NULL, NULL, 0),
(6, 'operator_desa', 1702062001, NULL, 20240101, NULL, NULL, NULL, NULL, NULL, 0),
(7, 'admin', 1702000000, NULL, 20240101, NULL, NULL, NULL, NULL, NULL, 0),
(8, 'kadis', 1702000000, NULL, 20240101, NULL, NULL, NULL, NULL, NULL, 0),
(77, 'operator_desa', 1702062001, NULL, 20200101, NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO session (token_hash, account, csrf, created_at, seen_at, expires_at, absolute_at, agent, address) VALUES
('fc24e777f2821350baabb74d134799b75b23dd124dfd2f04d62774b9feb71624', 1, '0192766d5f4365dadddf97c86176ed8e4ee1f33e614663e046412010b7eceb08', 1795230000000, 1795230000000, 1795233600000, 1795273200000, '', 'local');
INSERT INTO once (actor, action, body, outcome, at) VALUES
(0, '1455282C-8FC0-47F1-AAB4-45133AF504F1', '08a34622902af3eb646d291c3b319666b200ab18c0a1a17780d98026b8309c0b', '{"change":{"value":382364496691200103},"state":"draft","version":1}', 1795230000000),
(0, '6F3572A1-6E9A-481B-8601-930EB9893D36', 'a8b07a39222c3fdb657ba81111a5a2eada727eb5c15eca3fe53b23e61062aced', '{"value":382364496691200255}', 1795230000000),
(0, '70B8F598-82B2-4ED8-8AF4-160B64B67AC0', 'df79fbdb234d457724fc73b9ac62ee15c1792bf87856675a9faa29a69d485515', '{"value":382364496691200245}', 1795230000000),
(0, 'CAD5F5FF-88AE-4899-9183-20D05A5D2DD3', '31468849b955092570802ac6f38d8f08cc041ca762f70450361926bc9711fd09', '{"value":382364496691200045}', 1795230000000),
(0, 'CE556883-FBE4-4915-B138-AF70F758EDCC', '05c1d4cfbaa39c0159362cc042dae1ab931be9e78caaa105a0aa9a20b7548471', '{"value":382364496691200245}', 1795230000000),
(0, 'D56EEA88-DFC7-474F-AD4C-1C8C279068BA', 'aa83dedcd24bc429237ea5a9a10826999f8a600df8e4b0ffd04137312273cf0f', '{"value":382364496691200252}', 1795230000000),
(1, '7bbf00c1393fef4d523dfbb81eeee80bfac4217789bfd09896915ce652d6e454', 'f23e19e557d4bb61b01fa3dfbf496f59420c9bff263a135e1ba8922c27f18c3a', '{"given":{"_0":{"value":382364496691200056},"until":1795233600000}}', 1795230000000),
(1, '9FV7NQATGH3NG6KACRCCD96J32.4df7b69e4ed4ed84', '62457fb9fba23bdcca5464d44f2e70778869e849dc371db7d6174f86d4795be7', '1', 1795230000000),
(2, '69E427E0-C692-4AA6-B77D-23229BE0132F', '958e6153ac0ba9d7206c26dd9399be1ad18a1d6b3e775766f3dc01b143a743e1', '{"hash":"71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d","proposal":{"value":382364496691200164},"state":"LULUS","version":6}', 1795230000000),
(2, '726659A2-F219-46F8-A661-F738C704B184', 'b5a284a7bec97503a0dea054030d65a353721faa7c8274bbc6a69628fe65bb5d', '{"link":{"value":382364496691200050},"state":"different","version":2}', 1795230000000),
(2, '7920C181-A11B-4E93-BAF8-6092A31BC97B', '9075cd12cc14f3ad69509cc5c43e7382ff6319075ee332acc75220777dd28962', '{"link":{"value":382364496691200047},"state":"visit","version":2}', 1795230000000),
(2, '7B3A83FA-7FA9-4ED0-A875-B923F2EF50AD', '3943ea1a7817981cd8c7c8d37cbed09c4957b088c5ff4143aea5b781036f6b47', '{"batch":{"value":382364496691200206},"proposals":2,"seal":"9b51d6796b9d344cc1e2b11c4f107ba5c69c7b5887c4765b4a382acf8739b8e9","state":"disusun","version":1}', 1795230000000),
(2, '9C73E721-A705-4B9A-9CDA-3B5289837421', '232657c41758b994e2c0e5e54b581d04c8cc1e2d30412fdd7978f32bb6b81407', '{"changeSet":{"value":382364496691200058},"link":{"value":382364496691200046},"state":"same","survivor":{"value":382364496691200002},"version":2}', 1795230000000),
(2, 'B7E56785-A40D-4567-9822-F87CB1DD82CF', '725187e693bfee26db05ce2003a4e84415b719511f106249ae1f37a4692b46e1', '{"hash":"e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f","proposal":{"value":382364496691200185},"state":"LULUS","version":6}', 1795230000000),
(2, 'B833FDE8-B41F-46F9-98E3-73C8520D88DA', '9029fbb0d347566c59443d801d8bdc6a1ce0cf05ffc092ac508994f993f9c391', '{"value":382364496691200101}', 1795230000000),
(5, '0060DF18-7E26-4510-8668-64DB1CFF9442', 'add09e5702818d52be3ed271423de5df8a70583ba6e49233cb85b4f04eaf7cf5', '{"left":[],"taken":[{"value":382364496691200126}]}', 1795230000000),
(5, '2F4BC312-27DB-4AA4-A644-A30BD21E38F3', 'cb6340c8a04f74c857fe6eb58fdb696e5489f69dcfe65482b5972e82007f2387', '{"left":[],"taken":[{"value":382364496691200185}]}', 1795230000000),
(5, '7C69294E-B81F-485F-B955-B3E943B7E80C', '4ee074828e2c0f8dc76095e84f51b5158ed4951047793de8276c7242afd86906', '{"left":[],"taken":[{"value":382364496691200164}]}', 1795230000000),
(5, 'B0DC9547-B7D6-4F0B-A66D-C021B6B76481', '81ce6ea46232ce764244508116fd433c14f9d6db893493d1254d3e7b23f8f2e7', '{"left":[],"taken":[{"value":382364496691200110}]}', 1795230000000),
(5, 'F40BDA2C-EC69-4B54-B649-A2BC4AC56017', '426b7ca96613fd63cab9aa16d1d8c8d3b15b060e431b01761b6956b78adabdb8', '{"left":[],"taken":[{"value":382364496691200142}]}', 1795230000000),
(6, '203E7521-0E96-4ADA-9987-39070C6CD731', '301b9814c9093f48ebe81aeab96e6c3622da19c30c630b693703ead8c6ca1c7d', '{"hash":"e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f","proposal":{"value":382364496691200185},"state":"TERUSAN_KEC","version":5}', 1795230000000),
(6, 'B2793D5F-D9F5-4D86-8D52-5333237DA0EC', 'c6ff819e8d8db647b88d9d862b78ff2a2c73f0ebc3e674bc1d47199155722742', '{"hash":"71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d","proposal":{"value":382364496691200164},"state":"TERUSAN_KEC","version":5}', 1795230000000),
(7, '47B1F88A-E215-4229-B197-8519FAECBACD', '10ffd88c549d537e6eaca4ce33b7c725f29e6d12562b33efcc391d4978ba4b49', '{"batch":{"value":382364496691200206},"proposals":2,"seal":"9b51d6796b9d344cc1e2b11c4f107ba5c69c7b5887c4765b4a382acf8739b8e9","state":"disetujui","version":2}', 1795230000000),
(8, '3E830F47-6994-4C44-8E91-DDD433F90F6B', 'effb7e6c49ecbda2d38eff15a7b705964cb9b262380a30ca784891c6521fb037', '{"due":1796439600000,"proposals":3,"villages":1}', 1795230000000),
(8, '41D7F1E5-6E0E-4405-88B5-26D0F59FF4CA', '7c49bb3ee96f9a4fcfb45cc7b334bee579c045bae2b9156b37d99425b6051345', '[{"value":382364496691200106}]', 1795230000000),
(8, '941FEA8B-826A-4453-AD0C-364748E60F64', 'd5a82c1048b5adb1ee8e5bba0aa1e967bfa24650562f1c92c1bf05a48d71887e', '{"batch":{"value":382364496691200206},"proposals":2,"seal":"9b51d6796b9d344cc1e2b11c4f107ba5c69c7b5887c4765b4a382acf8739b8e9","state":"disahkan","version":3}', 1795230000000),
(8, 'CF1F6C84-ED7D-425D-AF79-0A52114D21C9', 'bf2188fd27c844de2e3611056286e04132cff24f021a76c51184bfb9ef3a5b8e', '{"value":382364496691200209}', 1795230000000),
(77, '011928DA-4E57-49AF-A6EE-BD0A8D86AA1A', '0560f4cc390bca4a505384f06b20e28d8e97597623482b3dee6ffaff34aeeee3', '{"already":[],"last":11,"refused":[],"taken":["perangkat-a-1000300-catatan"]}', 1795230000000),
(77, '046255B5-5340-4F68-B07C-4275DCB05AFA', 'bc2f5bdfa9dad7a944355acb1532aeb8e308dbd7c03a353675d5de0ace15c4cd', '{"errors":1,"family":{"value":382364496691200014},"id":{"value":382364496691200091},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', 1795230000000),
(77, '047B839A-7456-4253-8003-C689421AB263', 'db664e08ec4c076613ede357bb070fce9d036358ccbd7d20df11b50d0359e0bc', '{"deliberation":{"value":382364496691200227},"stage":"disiapkan","version":3}', 1795230000000),
(77, '065CE5B9-A888-4545-A974-2A052157E7B9', '32074d786099dc548b863d9a95f890f1843c376908225bb810907ba14e4a13b9', '{"value":382364496691200165}', 1795230000000),
(77, '07e54118a8beda0bffe31819287e66c8058b96d0a54ce1217cc79aaf10d5c980', '6007d346465ae0db52d74371a58f5bf86adc106b2dda42bdf405de7997efdb07', '{"hash":"1eddf9b1506e2239ef3f4c28c01bce2003e097ba427d111ecde3cc0455d5bf24","proposal":{"value":382364496691200219},"state":"DRAF","version":1}', 1795230000000),
(77, '0D46FE0B-92BB-4454-89FE-0BD456D44BFB', '70af080af1049b53e48f47a0d5baffaaa610cf08fce22919fe37ba6cfda2ed27', '{"value":382364496691200145}', 1795230000000),
(77, '0F3A3234-8C2B-4587-BC51-98DFEF1CCE21', 'aa615cd9c85e5cc7081a64933c68fdc10de26a7fbfd8b2b55920aca05a2f5fc1', '{"value":382364496691200131}', 1795230000000),
(77, '0d5b34fed8640ab7a8af8cd5a94005fe02886bd0c50c714a309fbef0ff59d285', '3bd36d12471d2cbd739d27f628b02287297380dd104406f12dfbdeeb54a3deb8', '{"hash":"71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d","proposal":{"value":382364496691200164},"state":"DRAF","version":1}', 1795230000000),
(77, '10298B34-7CA5-4186-8FFD-0D3BAD9AB704', '92155b0ade98a714649f0a6971bbe57b493c1936899e9b1f9ec34da50a825e15', '{"value":382364496691200240}', 1795230000000),
(77, '1118F871-010C-42BE-B1E9-451E309638CC', '6e9db8367a137dfb4e6d47b0e88ee7d39da43f591be030f2002cec5ab9c482f5', '{"value":382364496691200154}', 1795230000000),
(77, '1E88C910-DCD1-40BE-9C27-8DA859B41FFD', '7b6355cfc4344b4e1628cb767646f6fb6def92bb40a70656b12ada142f0f2a81', '{"value":382364496691200111}', 1795230000000),
(77, '20D806C0-C381-4BA0-A5CB-B0A6F26D1A23', '6e1173ae881fb1e4025ca4e46d096f7680093b5dd3f69218899968087f9cf823', '{"errors":0,"family":{"value":382364496691200012},"id":{"value":382364496691200084},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', 1795230000000),
(77, '227C3C79-7887-4322-9317-65B82B5D8A54', 'd679580ae9e5bbbf81d1d81254af55115624819e694c04aa241702d9a73f1596', '{"value":382364496691200230}', 1795230000000),
(77, '2B14213C-A388-40C0-995B-DDB37134CF03', 'cc4d4a754c4dcfa18832cfdd032dd78ce5710da326c348cbe6c0b6abbbf70d68', '{"value":382364496691200129}', 1795230000000),
(77, '2E4E61BA-719A-4826-9AAE-997BC7B0E324', 'f01cc13afd097b5c4ef50da54907f91dab0e47c30647a2a40ffff03d523a2ebd', '{"deliberation":{"value":382364496691200149},"state":"terbuka","version":3}', 1795230000000),
(77, '2E7C4B36-0575-45D9-A187-8D1BDD5EFE1D', 'f4d177aa83acc191ba5fc42af5653a46e5e6f309135d044970b597690c00bb81', '{"until":99991231}', 1795230000000),
(77, '2dd5732f42c05e85008e63abcb5e2461fb55e7d30a1dab1ff0bfdb4dd1466b2c', '99388ea11976174bf1a6590e5007cc205cca3ac2d627269312b3a943e0433dda', '{"hash":"a1fe3e4af445976d83b63e912613e11a0ac571a9eace7e030c18131d62e6e590","proposal":{"value":382364496691200220},"state":"DRAF","version":1}', 1795230000000),
(77, '30EF1085-1552-4B08-A49F-03B3B3E0C56F', '0d51349cdc2fa0b867d86ecc12ddde244a73f885c8e9ade58ad1334f8c5cbd50', '{"benefits":[],"errors":1,"family":{"value":382364496691200014},"id":{"value":382364496691200095},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', 1795230000000),
(77, '383CD065-AAC1-4188-AA4D-CE0C177BB718', '35607fc2ab168c947ffdc1e5c1d72dab0fd87abee410969453107ba198865aaa', '{"left":[],"taken":[{"value":382364496691200126}]}', 1795230000000),
(77, '40C30136-3B88-4BA3-BCDD-4FC99A526C86', '35761c0c0ab06de4a3e36b22bec0236ef3be66104c01a83510eaeba9386a7f95', '{"value":382364496691200190}', 1795230000000),
(77, '42fd178f50e66200a46b680a4505910a6833dd57ce8c75721f24842a44a2b8db', '74a4444ee71cef31064dd710dd0815e338558099cc1164f0edd0defdf2a3d7cc', '{"official":{"value":382364496691200100},"village":{"value":1702062001}}', 1795230000000),
(77, '4CC61C7F-86F8-4B21-A8A1-9CAF8DCA38D6', 'a0d6e37227b6780ded7cbdba11303c6870f87a2672f6a4b2afdfcc38341965fb', '{"value":382364496691200176}', 1795230000000),
(77, '4DD2DADC-A375-4B00-BC28-FE1A04619834', '8ffb309bfb0ca69d68a56b07599e762fd52ed8e988dd8bb25f9d5f7799d4eab4', '{"value":382364496691200120}', 1795230000000),
(77, '541EADE4-B3DB-4ADF-8D63-3F67995B4AE9', '55478eaed45261736c52f5b8204dfe7be02636c356c13e324d5059797e33271e', '{"value":382364496691200143}', 1795230000000),
(77, '548B311F-AAA8-459E-B236-4AE25A6D326A', 'bb95ac6f620d238ae035c92171ed7f4b60ccc9dc1bdd2583c1aa0ead2426c691', '{"already":[],"last":10,"refused":[],"taken":["perangkat-a-1000001-hadir","perangkat-a-1000002-hadir","perangkat-a-1000003-hadir","perangkat-a-1000004-hadir","perangkat-a-1000005-hadir","perangkat-a-1000006-hadir","perangkat-a-1000007-hadir","perangkat-a-1000008-hadir","perangkat-a-1000009-hadir","perangkat-a-1000100-buka"]}', 1795230000000),
(77, '5C114968-B710-4C87-851E-E35E254AC40E', 'fecaa5ef908e0a5360db8698ed713e430bb0d3ef584774cca8d50a46977de79f', '{"value":382364496691200118}', 1795230000000),
(77, '5D5FDF87-8EB5-411D-8863-9B2C06566FC1', 'a37b9546a75f1876729b983d1baab9dec71f86c150922bc606133583fdc8bc77', '{"deliberation":{"value":382364496691200133},"state":"terbuka","version":1}', 1795230000000),
(77, '5E2E184A-ECC0-420B-B1FF-5E53870F6E77', 'ed59b053bb1919c2239d3eed2cf9b669af30235828d8f42c107b712ab65b41bf', '{"deliberation":{"value":382364496691200192},"state":"terbuka","version":1}', 1795230000000),
(77, '608A3BB4-08E6-4099-8ABE-5796F9665C46', '5202360d02f4b7d20bb8f7c18d3837ad769891fb13ce2d02ddf1b99192d2e27a', '{"value":382364496691200172}', 1795230000000),
(77, '625B5526-EDCE-4F04-910E-5B11C4E5FDBC', 'addc398434facd2bdeb1839f1f847ac707475b1b1ce60859bb79018a1917f12d', '{"value":382364496691200186}', 1795230000000),
(77, '62F10823-0DA7-4865-8BB5-47761DFB9F14', '5112ce6c528778800aa5179c0d42f2b90408cd6ea96f5088893e31e2edb2c4bc', '{"heldBack":0,"list":{"value":382364496691200243},"names":1,"until":1795885199999,"village":{"value":1702062001}}', 1795230000000),
(77, '63921968-1C13-4A25-82D2-06361C5FA297', 'd211772ba2abebef2117489d507376a629b20f803b9cf2963515a3fcce844d99', '{"value":382364496691200167}', 1795230000000),
(77, '63B6F034-4200-4832-9789-70E256620E1B', '6be89666fc2b3f25ec6914120e8ea5ec7f8c2e8a8270305a9ba2cad96c7a3567', '{"value":382364496691200232}', 1795230000000),
(77, '6969A2C5-167D-4099-8FB0-6249259D54ED', '9b88a37afaa493e3c5e998c4e18bf6e2f4eaf6df07c583bceec65036a7aa1c92', '{"already":[],"last":11,"refused":[],"taken":["perangkat-a-1000300-catatan"]}', 1795230000000),
(77, '6C13CC03-5F50-45D6-A39D-1608DB011FED', '7912840972e41118468e3beb178d6e3769c221f5ad80d4c9cca52329c261ca81', '{"value":382364496691200152}', 1795230000000),
(77, '6a0fe3d1c5a2f42ad0550d615a09ebd1624ef93781cd73711c4206d2f20f0028', '2a28fe72382d978da7d4f9d8e1fafb393face72a408e63a5eaab866cd8cf34d1', '{"hash":"cd7e2b29136ea8d8ca82e516e8ddd175e2a659c4bc1ceb19872ba7eb07b36437","proposal":{"value":382364496691200212},"state":"DRAF","version":1}', 1795230000000),
(77, '70E08141-3EDE-4247-B18B-E0B6ABC87A27', 'b68ed128c6e6a6d128994eebf169f54dde2de85b9df07dbbcf4ba07ccbcb04bb', '{"deliberation":{"value":382364496691200227},"state":"disegel","version":9}', 1795230000000),
(77, '76C10523-BFE4-4E71-AB56-63C3CC29F6E5', '12191a24a5f60e5fafa2d5c3335736d40a82d04b8f4684532467417c340c9b48', '{"value":382364496691200195}', 1795230000000),
(77, '7754709D-78E8-490E-A213-673656511EE5', '50af5eb5c3ff34a0fcbef48788bbfd5207612c910197e79e2e7023b32c18c38f', '{"state":"open","transfer":{"value":382364496691200079}}', 1795230000000),
(77, '7762B950-EA6D-421C-81FF-D046D18F5555', '045ca589775fa97bccf66539165301d24a0df3ffd36af7f5a0d6b6f38bdc8cb2', '{"deliberation":{"value":382364496691200242},"stage":"disiapkan","version":3}', 1795230000000),
(77, '796FD16D-C2B0-4EEB-8F78-A5C366588157', 'f5fa271e5ff509254d327ef8cc2e1f03311f5ca7a7fdf19edb0db1122dd4b02e', '{"value":382364496691200122}', 1795230000000),
(77, '7EE57226-FFB3-4C19-804D-058EF7CE6F0C', 'd64d775a49dcea12961de85d7020afbe8a5254fce00f491bf65fc893b9d6678c', '{"family":{"value":382364496691200013},"left":[],"restored":2}', 1795230000000),
(77, '84F925AB-9F90-4487-A66D-C27AC5EAEF87', 'f327fb40337c1d4280334d2c5ee93f4406f74b35e592e47fa7ed17aa0af2772e', '{"value":382364496691200188}', 1795230000000),
(77, '858BBC65-A6B6-432E-A58C-7F46B068CBB3', '5b032046aaee796a7b9114803b66d4c5a5642bfd1e7264f7a82736c7feab95a2', '{"value":382364496691200214}', 1795230000000),
(77, '85A86A14-6848-4C0F-9147-8C1F22F85980', '2a28b59105aed13bc96a16684b12f5f3319b29de1f3ea7264faec06a9b622d32', '{"value":382364496691200138}', 1795230000000),
(77, '863F7FC4-35D1-4BD5-8960-421DDAC990C1', '90446d8869e0ea9583c15d3b2a1dd2bab484f775b09214b3224e3074ef0e331a', '{"deliberation":{"value":382364496691200242},"state":"terbuka","version":1}', 1795230000000),
(77, '86643BE6-6FFF-4302-BA30-1AC4D69CCFAC', 'd3c08cf05cf8e13ac8d35cf8390805aedfd49aa02e0a4366078985a5e98c9fba', '{"deliberation":{"value":382364496691200242},"stage":"disiapkan","version":3}', 1795230000000),
(77, '86C305D7-8DEF-4733-AC90-40221A1C6D18', '1056f20e0c2448c7b6ea2c2b0c14fdfd85d864ea367f31dd39fad3f343da2031', '{"deliberation":{"value":382364496691200149},"state":"disegel","version":7}', 1795230000000),
(77, '86F5A230-592C-4800-A753-192AE7D4A102', '4e108465aef281c6170508c63246f7ec1a8583a4b38a0e6b0cd560c4b131e65d', '{"value":382364496691200221}', 1795230000000),
(77, '886ECE6A-D034-4BFB-95A9-2EAD0A208A26', '89a6de331795cf9192b1b4e98d18d08fd8be0548364178533eba7080d444ccf4', '{"value":382364496691200136}', 1795230000000),
(77, '88F5D402-2593-4BF9-8457-1F3339244C4E', '0f4ba985e538e1fac9e2e9e3080036e618a268dca7e13a273fc41c15996f70c9', '{"value":382364496691200174}', 1795230000000),
(77, '8923F094-3109-4DAA-998B-ED76030CA28E', '7ddb5dbb387bd7cb67870e81481c0a12e6b68e2fdb6048408d0f15641cd8bb7d', '{"value":382364496691200193}', 1795230000000),
(77, '8CC01C25-312D-49FB-AE7C-423E89128921', 'f721e974a94723e66ec08c7b14c6c1a5ca248ad8cc46a827e95286ea714b9dfe', '{"value":382364496691200150}', 1795230000000),
(77, '9271567E-40BD-4BE8-9951-613C0E1EEDA4', '09d92fb8460a038b964a8c43ad646230f89a693c04906cbe465afb3cf1840d7b', '{"value":382364496691200245}', 1795230000000),
(77, '93ADAAEC-AA97-4955-9FBE-E806FF0FCCF0', '4e951d4dcd1b92018a228b91cdfc56bc73928a018f21cbd904e23fc455ec0c62', '{"left":[],"taken":[{"value":382364496691200110}]}', 1795230000000),
(77, '98FC23E5-8342-49A1-8AA4-9D78C4178275', '3b95002ea71c299a5f0e19c09b81e43ba4499b547430f1b0c3dd95fe00ac34c3', '{"value":382364496691200238}', 1795230000000),
(77, '9C0D50F6-C6D1-4204-9782-DD77237EFEA7', '8041e3f8e7287c11721d17c9847d12250ae0adbd24dedcd1afac0a2c71d199d2', '{"value":382364496691200127}', 1795230000000),
(77, '9C157229-5232-4944-A246-473137C495C3', '799790b42377540d26d92b939d594a0819c48d6221bad4f53311e934ab223e08', '{"deliberation":{"value":382364496691200171},"state":"terbuka","version":3}', 1795230000000),
(77, '9F58135E-7B09-41A3-9B24-191BD04A490C', 'd4e9f0e9f80505f5bc0c6283eae3b12be2fc7a5b679859628ae0896833c920f0', '{"deliberation":{"value":382364496691200117},"state":"terbuka","version":1}', 1795230000000),
(77, 'A6FF7D86-951A-4A9E-B35F-7A43E9A041AA', 'eb5297c28709ba8664dd530828f4cbf9b266e69df94d72d3e92dbdfd70c199a3', '{"value":382364496691200225}', 1795230000000),
(77, 'A957C14A-4871-4396-BC15-382745019334', '6de946504cc73029c981fff188a388a2d9e99097330d6720860306145586a035', '{"already":[],"last":10,"refused":[],"taken":["perangkat-a-1000001-hadir","perangkat-a-1000002-hadir","perangkat-a-1000003-hadir","perangkat-a-1000004-hadir","perangkat-a-1000005-hadir","perangkat-a-1000006-hadir","perangkat-a-1000007-hadir","perangkat-a-1000008-hadir","perangkat-a-1000009-hadir","perangkat-a-1000100-buka"]}', 1795230000000),
(77, 'AA5AB86B-5333-449F-8251-DE3AFD98C3E6', 'e0daa40c8457cb4a4556fbbda840e047f8d742f214d1c522aa50ce86cbc53497', '{"left":[],"taken":[{"value":382364496691200185}]}', 1795230000000),
(77, 'AC1B8A18-4213-4DBB-9E9E-27E7C671D33A', '19632c2bc0d43ee9dcaa0003bbb2e78320ca75e2697e4d86361bd88c3744742c', '{"value":382364496691200115}', 1795230000000),
(77, 'AEDC61D3-9567-4FEC-92C9-579D34FC17BB', '199aa99f7cd984e7bede2390c28553bc976c71130b8b9db348414d780513416b', '{"family":{"value":382364496691200022},"state":"open","transfer":{"value":382364496691200065}}', 1795230000000),
(77, 'BEBD3C58-CA1D-4C6C-8BD4-BEFFEBED8A39', 'bfe9972b583e948beb83f345b48e512a98164c576898644b002d756d8c5a42ab', '{"left":[],"taken":[{"value":382364496691200220}]}', 1795230000000),
(77, 'BF706D7E-C713-461C-A3F1-C76181C41F21', '2c2c00fab5fc10f4f83704140951f1a0afe2ae540b4fcdb7c7c09d13e68c8d5e', '{"value":382364496691200134}', 1795230000000),
(77, 'C243A7A1-DA19-46C1-993C-BAB2DE58ACFC', '13c6f854fdbeb04ffa22a61fb38ec18500931c50e4c8f60a3e3b77e2dd8e9475', '{"deliberation":{"value":382364496691200192},"state":"terbuka","version":3}', 1795230000000),
(77, 'C5C80FA6-C83A-437C-978F-2A59DF03636A', '9fb7a2d37abe2ed82c8bfc2c27fc1ed476d3bd83ebaf800d058caf504e12ee84', '{"deliberation":{"value":382364496691200171},"state":"terbuka","version":1}', 1795230000000),
(77, 'C82E9219-E66E-434F-9C2E-A4798646F705', '6f37d41f7709aeb2ac3ff97850e372d97e8b6cf6bc3113f7b2e28d2cf1459f6a', '{"deliberation":{"value":382364496691200117},"state":"terbuka","version":3}', 1795230000000),
(77, 'C8E40DCA-1192-43CF-91E3-EB33F2CCEA45', '1792aebcc80391bbcc7ede67c1bd9e2cd1ec7ff8c7c2cfea4ec9fd1e21632e4e', '{"value":382364496691200223}', 1795230000000),
(77, 'CB827F2E-C42C-4960-B41F-969E38EF0004', '303f4dfbca48d5ef738251ffabad1272b70e897328e8486d75c885cf5e8460cc', '{"value":382364496691200236}', 1795230000000),
(77, 'CCD89CE3-82E0-4954-9947-CFBFB9F6488B', 'c174bf92735d03c431ca37ace19dc997a70c62c3bc8802f55d78128fb9dd26ae', '{"job":{"value":382364496691200217},"papers":[{"value":382364496691200216}]}', 1795230000000),
(77, 'CDC7F3BA-55D9-454B-ABDE-4E81741CD951', '25abd6a179072cfe91cec6f53edab57e8a90c4943d426dd1d7a1b75662ef82da', '{"value":382364496691200169}', 1795230000000),
(77, 'D148C9DD-8086-42E0-AC1F-856FDBD134F0', '1d4a119c64e46a9652a8fbf91b796803b698d2b0e33f3b058129c78054e40068', '{"value":382364496691200244}', 1795230000000),
(77, 'D14E1403-4B96-42A1-B9D6-37409FCBFB22', 'a44a92c5818cb84b09b4181d676ad8789534ef57d7c73cedbbbee5478153c6f0', '{"deliberation":{"value":382364496691200117},"state":"disegel","version":7}', 1795230000000),
(77, 'D22B5653-9829-4778-B8B4-FF772B7DBF67', '50c733f3fa228daa40477d7aa4ab9ca1ac4d1a643b7fe0f7c9c7c402887e1afe', '{"left":[],"taken":[{"value":382364496691200164}]}', 1795230000000),
(77, 'D3127037-7530-4440-9BA3-E1E379190286', '47aa29ba4da5ccc41688deff70421ee8501b4386abf3c41d57912673f06a56d9', '{"deliberation":{"value":382364496691200149},"state":"terbuka","version":1}', 1795230000000),
(77, 'D5BE6C11-2E92-478C-B9A1-29A32F34FA3A', '68676bc5db793d925a1ef0ac2810074bf0a70e97e3150a880506da39377ba3d9', '{"family":{"value":382364496691200020},"state":"open","transfer":{"value":382364496691200063}}', 1795230000000),
(77, 'D7967215-4267-44F9-99A1-E44611081575', '15a9b666d5cca94b256366ed3776e3f46b9832a7a43eecc14c315d1703197f7d', '{"deliberation":{"value":382364496691200227},"state":"terbuka","version":1}', 1795230000000),
(77, 'DA5E8B61-57F3-4793-8E29-56624541643E', 'eadbf6a9f484911511a64474a1cb7bc0e4ed618f40572c76843084a05b19820e', '{"already":[],"last":13,"refused":[],"taken":["perangkat-z-1000500-putusan","perangkat-z-1000999-tutup"]}', 1795230000000),
(77, 'DACE7078-E57E-4638-8FA1-BC5ED18028D5', '083f5f3f424db818f7c445baaf5a4c27a338d370872a643e7e44e304041036e3', '{"family":{"value":382364496691200021},"state":"open","transfer":{"value":382364496691200064}}', 1795230000000),
(77, 'DC8F5683-F3D7-4C5C-A94B-B759E339BD9F', 'a3b2d23c03fc6e33b6f34ae58d3873abf1720442163e73a55305629c0d3df14a', '{"value":382364496691200113}', 1795230000000),
(77, 'DF3E32FC-3719-4D5B-AC68-E70671603565', '6a922cf0fc5cdf91c1ab33dc354fc21c55b042fea0bc6367ea520c53435f87f3', '{"deliberation":{"value":382364496691200227},"stage":"disiapkan","version":3}', 1795230000000),
(77, 'E4B5AC4D-43C2-4F82-BA3A-F57D287B523C', 'dd903f88983a8600bf3c8df205b54e32da6477d6aae7135d69f52327f0d0818a', '{"benefits":[{"code":"BERAKHIR","day":20261121,"person":{"value":382364496691200083},"program":4}],"errors":0,"family":{"value":382364496691200082},"id":{"value":382364496691200098},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', 1795230000000),
(77, 'E4DE6662-4D3B-432C-9BF5-7D1F00AFCC85', 'e404719c01588212f4259e67082e1de6d7128aee882c606e74642a6768dd7d26', '{"errors":0,"family":{"value":382364496691200013},"id":{"value":382364496691200087},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', 1795230000000),
(77, 'E5342C7F-6352-4A1D-B078-46FD1B13B09E', '4e03ccee50572dc9ea71bb825b097541707699fc0f4345c97cbaf51323f32bd0', '{"deliberation":{"value":382364496691200192},"state":"disegel","version":7}', 1795230000000),
(77, 'EC22BD88-17EC-45E8-AD20-B812CDBE70AE', 'cdd0da5b087581f2119cfabcb99bc46502192a8bd4157aaa2aabaced0a3637ad', '{"value":382364496691200197}', 1795230000000),
(77, 'F228D01B-687A-430B-92FD-450311FB187E', '1a05a89c762b65bf3e9494e4274ada49419bc949ee4a4db67ab9df9ccebbb558', '{"left":[],"taken":[{"value":382364496691200235}]}', 1795230000000),
(77, 'F23D478B-4BE5-4B8E-B559-2F3BE81C8CA2', '63782241d01a11bb07607295d7d96880fb532204e828d1e170d9c191bed4bdcd', '{"value":382364496691200228}', 1795230000000),
(77, 'F5D8A2FA-D52C-4539-B55C-2E3AA9E28E23', 'bc4287a596a4028b7cdab889ab4d467a4d3967836e1bdab0153e2d7b96e2cf6d', '{"deliberation":{"value":382364496691200133},"state":"disegel","version":7}', 1795230000000),
(77, 'F7E324F9-12C0-418F-8841-1A9DDBEEF155', '5f80c773e67a94d5b6d4ede557cda35e460aafdc6d4107a758134e3800919d4e', '{"value":382364496691200147}', 1795230000000),
(77, 'FB243EC9-30F1-4EFD-B1D1-CE1E3C45BD65', '8c26a1fa06655e7ebc8a5efeab3847ccfe9809dfcd602ad04509171d204d93a6', '{"left":[],"taken":[{"value":382364496691200142}]}', 1795230000000),
(77, 'FD2FDA83-BF83-4AD4-91E3-494EDB26F901', '1df9a19cca53d9ed38692c9ee293bf22371d7b533376bfe9871220f6fa53d196', '{"family":{"value":382364496691200023},"state":"open","transfer":{"value":382364496691200071}}', 1795230000000),
(77, 'FDED42DF-2287-4130-BC58-10C6FAF9172A', '9dbed1a35cfa11b5a0fca9621639e6492d4bf148a02d88c446c0f1a11282076a', '{"deliberation":{"value":382364496691200171},"state":"disegel","version":7}', 1795230000000),
(77, 'FE1221DD-3256-4327-9B67-8539EC2183D6', '4ebff1ea4d9f625bb104b0ba324e3eb1efc65e6b9aa0a28cd4883b2ffde1386c', '{"deliberation":{"value":382364496691200133},"state":"terbuka","version":3}', 1795230000000),
(77, 'c3d8b46fe760bae27cbb0918c38dbaa904c8a9e3440788534c33a0dee33704c0', 'c65d8d4b3672a0f1df129dc86551a74cabf1563815458d042cebfe9dc0cb2b47', '{"hash":"e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f","proposal":{"value":382364496691200185},"state":"DRAF","version":1}', 1795230000000),
(77, 'e3c863a3524bee25b5aad56fa429d5939d85aada7813de67fde23577dd724124', '5584843ff84847a2d3f44e7af48f3528627f1d230f4d6e1d36f0bb121efc7065', '{"hash":"4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95","proposal":{"value":382364496691200142},"state":"DRAF","version":1}', 1795230000000),
(77, 'e420f7a02a6a93eee3a5c489c798bfb7f7a47d88ccbf97d5c5fef5a73f49f895', 'b2886b90aef30a31ab4c823872359d7d44d6b1bddf1381a0454cee0ec16658c6', '{"hash":"1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55","proposal":{"value":382364496691200126},"state":"DRAF","version":1}', 1795230000000),
(77, 'e5aa00b2e9e5ce3df1d7904cf3f0c59919e2e6f680058b8f3a89c4f4fa8451d0', 'bc8c992712e923acf3caf903eb16c50c710c5bef5bfc9e95a8397a3f8dbd5e3f', '{"hash":"3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7","proposal":{"value":382364496691200110},"state":"DRAF","version":1}', 1795230000000),
(77, 'f0badd3475d7c9e494bde33f87b9f807c0a98356ca8dc2b3f6cb2aa186db4780', '08e80ee3434ddd1b59060163f7efec93a3d81210c1d585cefeb6dcbd16c568ac', '{"hash":"3f457dc46f4d12793c4b08741468c34baa965efe46a5138b19edada1aa74c0fe","proposal":{"value":382364496691200235},"state":"DRAF","version":1}', 1795230000000),
(63001, 'D46593C0-C906-490E-90D7-BC566209FEE4', 'cc39267d24f118a7d44da2b6b6c20106a388a2de8ab66b4ea109adb0ec80a388', '{"link":{"value":382364496691200049},"state":"open","version":2}', 1795230000000),
(63002, '0279AC00-3768-4E7B-8204-8A69AF45B64A', 'ded372967e1e02bb82bcc47ce0da07df37def863539fd21a638ad8fbe4b2de69', '{"family":{"value":382364496691200067},"state":"accepted","transfer":{"value":382364496691200065}}', 1795230000000),
(63002, '698835C3-D7A6-4DD6-81BD-7CFC1821D186', '1043abe4cfe0d6a8fe3b4d9d401f14e4c40faec5e24852138646144ed721ac5f', '{"state":"refused","transfer":{"value":382364496691200064}}', 1795230000000),
(93005, '786C3807-9FF9-4733-9EC8-5671DAD3D58D', 'f2eb278c0db113c4069b53f9a9ac414c482d46551279d130687a52a4210378a1', '{"family":{"value":382364496691200073},"state":"accepted","transfer":{"value":382364496691200071}}', 1795230000000);
INSERT INTO audit_entry (home, day, number, at, actor, verb, place, object, digest, chain) VALUES
(0, 20261121, 1, 1795230000000, 0, 'mulai impor', 1700000000, 'batch 1', '19891000e839de7f4a283a75952b8c06f9c3748d1b26543d58657c6a5220aca4', 'c4fd1675af9b10435a2d2ad6857b66bfe5f5e6666016128f9d07f3f91ae4be9d'),
(0, 20261121, 2, 1795230000000, 0, 'selesai impor', 1700000000, 'batch 1', 'd23ba32b0b2019033a6e6d944059056407d75403405b011f130b3df73b0b2981', '2bd0202447e8713865468db5a3d04a929c9e3b4a1cd188c2519f7c88b9cf8dfd'),
(0, 20261121, 3, 1795230000000, 0, 'minta pekerjaan', 0, 'pekerjaan 0AKKEFFG0001D', '4e244a75e075ca2c148e4747bf51b031fc19cef4b9d45137525b43c65328ffbd', 'a1f0cb58c03b9bedc4dbe649fd7943b256c46746e21e032b65d7b6b9f28e6ffa'),
(0, 20261121, 4, 1795230000000, 0, 'selesai pekerjaan', 0, 'pekerjaan 0AKKEFFG0001D', '20cdbad6e9186677a6d5d444042f8a9f296a77112e04d1afeac618939e4a8d40', 'fcc6a02aeac207a2b7433b81358cd4bf1a4b9ef44d1cc8ddfc747ed2ac037de7'),
(0, 20261121, 5, 1795230000000, 2, 'lihat daftar', 1700000000, 'ganda', 'c80bc440bc730c40629f2253c0541711d17330c545e466285b1bd4680c0af362', '816db6b27edd11b32c3f511eb7fd662fc1c99f2e4e65d82013c0fb72bf9d6152'),
(0, 20261121, 6, 1795230000000, 0, 'minta pekerjaan', 1700000000, 'pekerjaan 0AKKEFFG00038', 'd2c30e5afb896d483177feea7822c768dafbb60d67c5c75890b0e2b8ad311fcc', '8cb41c20b68e0a919348534fabdb729aee8a8504fd51a3c6d41e2102aebf2868'),
(0, 20261121, 7, 1795230000000, 0, 'usulkan aturan', 1700000000, 'usulan aturan 0AKKEFFG00037', '81425f588a4e2549614410a9219ecc07b2a655904c4cf8d907b012f84f27b301', '449352230ac28dd98ede85d10ff7cdef2987944f68165555800c14acdc5dfe3f'),
(0, 20261121, 8, 1795230000000, 0, 'selesai pekerjaan', 1700000000, 'pekerjaan 0AKKEFFG00038', 'da263af5085d1e587758912037a918f8ae56fbcdec56a1018c75b3b705022dd0', '70174bbd1f22308afaa495bb071f612c2283c3af9980b3cfa1d53abeb02c2d3a'),
(117, 20261121, 1, 1795230000000, 1, 'masuk', 1702062001, 'akun 1', '8dd55e61556d53734dda63869fcecccaac41ef55ed14a3816bab23364c6fea66', '31bdedb2a790eb16d6e104a1b2c982722dba0a86356df07af1c74d48c97a364c'),
(117, 20261121, 2, 1795230000000, 1, 'akses darurat', 1702062002, 'keluarga 0AKKEFFG00003', '2a2dd81fc0c3337a6c6d0f5dac1ce671b349f8bcf7448a030ff61a70ac984d40', '9cc0a1b9aa0e3f3fc7038c2b89083e2bf93f15aab80ce6780ce494417a85fd0d'),
(117, 20261121, 3, 1795230000000, 2, 'putuskan ganda', 1702062001, 'ganda 0AKKEFFG0001E', 'b4aa798b5239bae03f01a5de1a0d5b4e88c090035ec3eaaa022c9d39e7070b91', '2f560310867f54aa2d95958bf303a3f74884a5d66794ad7792691fb541901cf2'),
(117, 20261121, 4, 1795230000000, 2, 'putuskan ganda', 1702062001, 'ganda 0AKKEFFG0001J', '8399f1085bd7b1c011cd9336cd379c78775b971867a77e9476762be94fd647a1', 'dd9eb95311236f019d3ac6872804848a1fe42eeab725cb7ef696a7d9a07bb88a'),
(117, 20261121, 5, 1795230000000, 2, 'putuskan ganda', 1702062001, 'ganda 0AKKEFFG0001F', 'c6ac384e5b100df730b173e801c1901f60c246bd97a74d28a86fbd07ac52b1d6', '7cfcdb5ecebf4703f2f6bf25307bf1cb881f6ee4a01ea8a83071d31e9e78608b'),
(117, 20261121, 6, 1795230000000, 63001, 'putuskan ganda', 1702062001, 'ganda 0AKKEFFG0001H', '18cff4676d7d78dd2c57e1b26056b0c7ee586b67e1cbcc07a362e1f5ef9ca4ca', '06e53869bcb96d55917ffc312f7286badbfa2d1dbfa7e7ba7c5ec59cdcd81791'),
(117, 20261121, 7, 1795230000000, 77, 'ajukan pindah', 1702062001, 'pindah 0AKKEFFG0001Z', 'adf081ae56b7045915bbff917f7932dd6e9a9d5fe1cb608f9f3cb2109dff6af0', 'b6a041b57af7e3df342e0b949ce8da5cf5d1bf70e662d8de7b0fd68d8033ed8e'),
(117, 20261121, 8, 1795230000000, 77, 'ajukan pindah', 1702062001, 'pindah 0AKKEFFG00020', 'cc8acb095e45dde3a1d05beb11dc9add187ae07f986d8e0d5ff642b9afe421d9', '194264116de7a0dca63b792aebbe27685dcff8bea56560d2a54ac281efe9ccb8'),
(117, 20261121, 9, 1795230000000, 63002, 'putuskan pindah', 1702062002, 'pindah 0AKKEFFG00020', '44c8ed99c2d55acd21e0687b16e5d0f3f63425ef4c23d8dcfcbf2e3c4a00fdf7', '7cc4e45f737242d69534f805af4d6e6f56239a2cf2500e7fd1e3ef7ee477fc6b'),
(117, 20261121, 10, 1795230000000, 77, 'ajukan pindah', 1702062001, 'pindah 0AKKEFFG00021', '12ed0a692f919ae307fbc3fd2a4b04f4828e5b16eff202cfcba644fa9784b843', '958d2c5d0c8454e3ab4307e230d701bde3b4aa5f6ff3210932bee64ff6255f8f'),
(117, 20261121, 11, 1795230000000, 63002, 'putuskan pindah', 1702062002, 'pindah 0AKKEFFG00021', '75f27936cd4593f1f5105c3dfb9af065cd225136aa05be0cfe246dda7e27c67a', '77f598d810be79ce42aab443958ed78d4283802312f8c57133a20c654559c150'),
(117, 20261121, 12, 1795230000000, 77, 'ajukan pindah', 1702062001, 'pindah 0AKKEFFG00027', '72010c2de0da71064e3e266ff9d06d5d0ab5d84d1b0be0757a742ac321d8b575', '2b4f429c16fec941624d84cfaa598d6d29ee0d76ca0bb28735bb688635e471f1'),
(117, 20261121, 13, 1795230000000, 77, 'ajukan pindah', 1702062001, 'pindah 0AKKEFFG0002F', 'e6184ad38e5aa5f4db5880cc5163eb81391669fd0ecfe1b4f2ee8731d705d6cc', '49684c223734e375804ceaab78a0e32c48ed60846fd0d164a59aeb407b34044c'),
(117, 20261121, 14, 1795230000000, 2, 'lihat keluarga', 1702062001, 'ganda 0AKKEFFG0001E', '32d72e6c04ea3444a6ffabf9977246d7809e5ca4a521d5161c10675b76161483', '728acf88dec0a1a60ccdaead8a7e40d0c72e2e5f58d1c9941432a8e11513144a'),
(117, 20261121, 15, 1795230000000, 2, 'lihat keluarga', 1702062001, 'ganda 0AKKEFFG0001J', '2149a4ed4366fc471395c41472914681937bb769d21fab1207d94d1388dd9836', '7adb48a2d275e7fdddfc6748d15001f634b4eb9238d948d88859733cb955c2b9'),
(117, 20261121, 16, 1795230000000, 2, 'lihat keluarga', 1702062001, 'ganda 0AKKEFFG0001F', '324da301595aa724a51a456f46229c29ded7c1eff357823e52d8400012af322a', '5cbcbec0fc0c45839aa2c686c037f6714bbce2413bdd349364fd0b9d04a2fafa'),
(117, 20261121, 17, 1795230000000, 2, 'lihat keluarga', 1702062001, 'ganda 0AKKEFFG0001H', '91c4917c4b027d5c6f70391a86ad6b1285327d553674c2ecd0f8d754968f8a31', '2a6a96ea575c5d4d4c100b9b5570f8a1b6d504efd51595bfe3c7a9fbf2ee8145'),
(117, 20261121, 18, 1795230000000, 0, 'mulai impor', 1702000000, 'batch 2', 'd489d3c4eac3ad1da51e80c133f3906b69941377ad4a8fbc47df95bd3a52c3a7', 'bc4a2bf7b08f514651a5a4865926f789aed05409729e6fecda75b6e3f862abdf'),
(117, 20261121, 19, 1795230000000, 0, 'selesai impor', 1702000000, 'batch 2', 'b671038850af05da7b54a2c34c716cf502cb48b36ea82c85f55aa6af0fb5ac84', '452f3057e8269fa8e4e936b24b59edd8d902a72e56ca8ee8a7f8bc54267ac8ca'),
(117, 20261121, 20, 1795230000000, 77, 'perbaiki', 1702062001, 'perubahan 0AKKEFFG0002M', '0a893d2d8bfcbc7969c76c194adf5afd5eb192a54e87b3a7b7faf01990df46f6', 'fbef3679dd6292ee72d48baaf03344bcc03202b5de7ae8dcf2242496a79cbebf'),
(117, 20261121, 21, 1795230000000, 77, 'perbaiki', 1702062001, 'perubahan 0AKKEFFG0002Q', '2378f061615e0ea9c74d98dbdd281af0c949f8e359c8b9b2df7e9520f030d2a5', 'eb029c8c1e3bc8de73317d8e8ea450ed94e1bd030a46c18f485c81e62817c2e0'),
(117, 20261121, 22, 1795230000000, 77, 'urungkan perubahan', 1702062001, 'perubahan 0AKKEFFG0002Q', 'ff2ec094e70e27527ac11ccd90d493e972e918dd646c7798213c980a57045ca7', 'e7138f21812570a26c42bf06a803ed0bda01313bcc57d409fb06bfb4c1b0e45f'),
(117, 20261121, 23, 1795230000000, 77, 'perbaiki', 1702062001, 'perubahan 0AKKEFFG0002V', 'a844bbb7cf96627453018d03ba8d3246c2b33bb42c2a6a839164402b97e3c65a', 'bdda4f113e01117177e2026ffbdcbb68a97db3b1d3dbc7fe2a378f502f25731c'),
(117, 20261121, 24, 1795230000000, 77, 'perbaiki', 1702062001, 'perubahan 0AKKEFFG0002Z', 'b4bc3554e7fbe354c13fca0ae879b48b57a005e550ac6586d60bc0932513f6ef', '89b6076b2723d7f691e6bbbb9b1abb05144f3d029281db8b0caaf9ff9f30dac4'),
(117, 20261121, 25, 1795230000000, 77, 'perbaiki', 1702062001, 'perubahan 0AKKEFFG00032', '7e18a37cb33d6ef9b21fdad7364a6e1dbbd25cbe2d1266c1cc0ae220b3747619', 'fd68bc0318b8312c9bc85b3c0f52eab43dc67490ce8038465384ae4d0fb01ba5'),
(117, 20261121, 26, 1795230000000, 77, 'catat perangkat desa', 1702062001, 'perangkat 0AKKEFFG00034', 'd239c64c010ab08b89ef3df5096c474380a43832ce19d2d185cc6c8faad3e343', 'db8bb632824fafca9948213d961d5e77c6d45493620727ba0c3adda27afdf7a6'),
(117, 20261121, 27, 1795230000000, 2, 'minta pekerjaan', 1702062001, 'pekerjaan 0AKKEFFG00035', 'f3f6f87e5f5b348c30a09a6ab8bd8a0f2907b333b482431ab75dea6c2e9f3a5e', 'd52f7dc7f123b00151edda01d53569e28b3b6b0db6636fbd4e0445abf2db8dfa'),
(117, 20261121, 28, 1795230000000, 2, 'minta ekspor', 1702062001, 'ekspor 0AKKEFFG00035', '201a0f0124b105df99fb33d798ef0ba2e7aaeec11c860d74432049923740be10', '5858b05f773e46bb70cb019b493266288a901b2b90fdff9cbd56b840e285e290'),
(117, 20261121, 29, 1795230000000, 2, 'ekspor', 1702062001, 'ekspor 0AKKEFFG00035', 'eda908989d77888de8d9d235977b9dba74c6b165f7582b26df5af5b2d194857a', '00792a57be0f017f0555f7d69f8333b5712eb3069bbc1250e259951ba3bdb736'),
(117, 20261121, 30, 1795230000000, 2, 'selesai pekerjaan', 1702062001, 'pekerjaan 0AKKEFFG00035', '80a3f512e3fd94c89b47624d1bad193a3981f1c4e55610281f521b18abd87209', 'c6fe2f3587219cba25922b8b3398f71332ec4562c20dee7650d8424def7f41b2'),
(117, 20261121, 31, 1795230000000, 77, 'perbaiki', 1702062001, 'temuan A02 orang 0AKKEFFG0000H', '3138bc2af8c47fd101de56328db992dd519e338dfdd98cc495d4078a79bd955c', '8d135c910645a5e9a8f1c6b351cd7faca42668824ab8cb62f6294be9c20196ba'),
(117, 20261121, 32, 1795230000000, 8, 'ubah akun', 1702000000, 'akun 8', 'bd1a2b124c313cbe2395c949e32c11815aa754a4ced1d0bf4e874b7792cf69b6', 'f4afd6f9aadceeb861921224aef28c5a9f3d9d4c90fac491cbe8d5088b0d07d9'),
(117, 20261121, 33, 1795230000000, 8, 'ubah akun', 1702000000, 'akun 2', '84d185219340631ede0f9a1696b146528e2b7dfe86345cc12b67b70653c073f5', 'ee43eb9f14c352da691189f62c4f00c01d1a839c0602d166221f8d597dfe7401'),
(117, 20261121, 34, 1795230000000, 77, 'tulis usulan', 1702062001, 'usulan 0AKKEFFG0003E', 'ca1714ea793ed27426569fd9590f6712c5c50616ad3053e1eec3df40b8b30c93', '423858b8f019ed57329d40a7a4c4e5f9f430651e774bc52c4b63a1622aef3541'),
(117, 20261121, 35, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0003E', 'a69eaa62e6596bc148b46487bf9086b52e365d672b669d94ef2c09637f12813f', 'e50b5f8c0caf70419f47934b3df551db346a1d69d6f238804a8bd0304994e16a'),
(117, 20261121, 36, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0003E', 'f89e9a4c7afb01dc72234136418a7f13cfeb0a73431846378dacc555cb86801d', 'c2ab0edbf2c47e47822f01b8872de3735af57778c5f9548074e0de2248cf7220'),
(117, 20261121, 37, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0003E', '9bf9a20d468b7a1e6a92d719e9cc5f0be4328ab172d8486c3b5dbd316494145c', '302758f47f8cb7509abee825227a8594004d891c283aa30443ffab5879f591e7'),
(117, 20261121, 38, 1795230000000, 77, 'langkah usulan', 1702062001, 'usulan 0AKKEFFG0003E', '1fd1192700ba3774bc838072a7e32e0374f696b19931700b86288da96095d984', '79e0a2f201e82ced77c0ba7b811b3cabe9f32d20f4a29f6e22ce3db2845520d6'),
(117, 20261121, 39, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG0003N', '479e320b865ddb42fc2102a25c27fbd02de1da8cb2780852b8eab3d79a8b0e44', 'cf1e4d38929da9ee1a885e52ad40e84b1a4861cea9d26448aca4c4d1926ce609'),
(117, 20261121, 40, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG0003N', 'e549787bfb7dc884c2d94dc4a7c39dc2e3c51eaf63fc4dbd5a589144f5caa2c0', '67b765cccc33e107af865101dd097134035da7c209bd01d976ea58bfaa3eae4d'),
(117, 20261121, 41, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG0003N', '11e9589a56939fa4c696563d7d3e3a1c8679b7d8cdb2ce1260a99854d0787bdf', '16fa7f0566081c0b7a3b677a4a43ed31e093ab2267316733873d2c850ed6903c'),
(117, 20261121, 42, 1795230000000, 77, 'segel musyawarah', 1702062001, 'musyawarah 0AKKEFFG0003N', '4bb3745231f361fe0f401df15918d70670eb69c3725f24399ed3f6b79009461d 6ba4a998d7ecef9f39e6022ba035928375745ae48dbbc33eb370d9622ef43dc3', 'aa70b3601bce5c24bb8fb3cdaffe072a8f750b69915099fb1a3bd8244cde628e'),
(117, 20261121, 43, 1795230000000, 5, 'langkah usulan', 1702062001, 'usulan 0AKKEFFG0003E', '8bc10b9d48597152dbe229c8a8a30d4211f5da499420718c5f9ea38e17a6902c', 'e9090254e49a2ed9525745b8cc0130dc72d2a7b274c0e7ae0e55e622fbe4b62f'),
(117, 20261121, 44, 1795230000000, 77, 'tulis usulan', 1702062001, 'usulan 0AKKEFFG0003Y', 'b904ad5611bd315c00d8ee2160f4eb3f01f611e84acfa1c2700b2a4352d3bda2', '4c329c6b9cd50a9de16e58e3506e4850bd45e3e15e5c79f2115979f8e339832a'),
(117, 20261121, 45, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0003Y', '0b01658710ccbc241465b478b49a871cd3f21643a8395bf2f7b97b51c6f23615', '6539e54b6f81d6d5cb4ed50a2b65350414f90572be09c6e1cacd86d91fb8247a'),
(117, 20261121, 46, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0003Y', 'd27dd81aac4a2af79bb3aac416d38a07ab5cc9e016eb464b93ab246a56d18541', 'fad90651ce4a9b99777358c7d85f260005c239a5923bd8e9b0a6ad80b523aa6a'),
(117, 20261121, 47, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0003Y', '4cbc5ecce6f3f428ba0d9a3706f9b6eb670fbbc808e14c897da69543a91fe3c5', 'f214f570f8c3a357b87a0d88f3b12f6c322f5ca61790e10a517f021c7c1340df'),
(117, 20261121, 48, 1795230000000, 77, 'langkah usulan', 1702062001, 'usulan 0AKKEFFG0003Y', '6710ac87e15616bda4e74ed7e64ab39f9522f93c5f66e9e3db79b5cb32281ff8', '7081fea4c9538b0c33d9fa4af85e0ecf9e04adde1892a41a250197eec589568c'),
(117, 20261121, 49, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG00045', '272d3dcd1f38bfd1b42e667685d6d59993eebc2df9c5f64c0f943a3767c6b61a', '2ca6c2f290d8903cfc456f0e6cd606514b23250d312a8d0c2ea8bcf00ca9bc1f'),
(117, 20261121, 50, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG00045', '882fbe4fc6a37b743641d19a36651725c4fbe921e174471f3b9584c29f484887', '2aebfb4e30b58bfed9bb6e3e6521812a269e22e6f00d519dd67761ea865be011'),
(117, 20261121, 51, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG00045', '56b613400537f0d4c1cd58793b8fb78a0f561822059b02029b4eefee3ca7e18d', 'edb6dce055e9c17e921edd31955875e464d257bda0a26db5248b97d98c081672'),
(117, 20261121, 52, 1795230000000, 77, 'segel musyawarah', 1702062001, 'musyawarah 0AKKEFFG00045', '0ffaf436ac4408fdc724df4655fc53eb437c571fb950573cc6982f9b7eae9776 4cb0f1dae8daef9842641f9d40237faabc443565cb0c116d46923a2ef317bbfd', 'ef88a0c1588cd9cd488d1e41d3a780e1ae8920f192ad1c076d2a6f0f747b3fa7'),
(117, 20261121, 53, 1795230000000, 5, 'langkah usulan', 1702062001, 'usulan 0AKKEFFG0003Y', '246590ebd2456d03a2d5e5e661fca9b92d3e350da344a3030bd91e8261b2ff9f', 'a6d3ae8be779afe2f7e6edad2bfed43564a682ce51c1df1696b58d5ea7cc31b1'),
(117, 20261121, 54, 1795230000000, 77, 'tulis usulan', 1702062001, 'usulan 0AKKEFFG0004E', 'afb72f37022e831fefe039a602652b789c95b7c5df39b07cee936152f1b6fc2e', 'cd05fe4927bebda5970d26e75bdd90e09d70b2a4ded3a8c1a78086d133c63fb2'),
(117, 20261121, 55, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0004E', 'a2bb5930fa55f8e0cb528f884ca93f3439d8d951e6079d35455e82e6a12794ca', '28ce0efd8f3e4202c77020a790870ce7ebc08ecdc3b67792123ed828feb360da'),
(117, 20261121, 56, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0004E', '56b3de0009ca02f69c8635fb87a9e63fd220fb179ac39edb7507d58fe881d34f', '1b180c498a8b18855d2f3e679987372db83b4ec6ec611e62fd28309e96405873'),
(117, 20261121, 57, 1795230000000, 77, 'lihat keluarga', 1702062001, 'musyawarah 0AKKEFFG0003N', 'd02c91d4dc9114207884e46a2ae6e78fde7d26a5cc4f4ec77d04eca6301cc518', '0d685598ff815399bf7fb628900d2763ced80524a74bcd1e257ab2cf41163e76'),
(117, 20261121, 58, 1795230000000, 2, 'lihat keluarga', 1702062001, 'usulan 0AKKEFFG0003E', '9b05bfe031c5b537466914fab23b7bd4d2db194f00c99dc5a29c1150846578ed', 'ef37deff52c4e42765ff42e7d287a570fd821dc5516955d80f6a481e8b6aafbc'),
(117, 20261121, 59, 1795230000000, 2, 'lihat keluarga', 1702062001, 'usulan 0AKKEFFG0003E', '4646aab3a542951fce567885f36aa0714551ac4b9a1164909489cc2252cde30f', '99669af434ce88cd7b5bd57c1ad57a980c2a28c5ad72ce90340e44a28af09235'),
(117, 20261121, 60, 1795230000000, 77, 'lihat keluarga', 1702062001, 'musyawarah 0AKKEFFG00045', '4b9f6b939c0fdbe4108a6007461441bda85a7533bfdf83da5d18f14566429597', '308e17cc8bbe7f5cce35d550069a16ab40b9ef8f67cc794ac39b6b028b793a46'),
(117, 20261121, 61, 1795230000000, 2, 'lihat keluarga', 1702062001, 'usulan 0AKKEFFG0003Y', '65c236547b6e80ef6a6c68fcfafc00d8a93c6b27d947cbbe96dc9b8a115a9028', '9d674193e7106373ad419dd1685d49fe8ad54842f132f674986170e242d15c9f'),
(117, 20261121, 62, 1795230000000, 2, 'lihat keluarga', 1702062001, 'usulan 0AKKEFFG0003Y', 'b0ca2477635a6b6ddbda60ef67462fa555f62e492fc9481d6ce32ebb2d6945fd', '65c50ebd8f109e497a47c76a4baacb8674de18edb74beafca61f21f81a8a10c2'),
(117, 20261121, 63, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0004E', '07a03d8ec48ec06f2ed90ab481240a1b353ee1859a1434fa9abf5fdef0988376', 'ec1abf6251a7bb55c3d155078294d68d369966f1a244e5ce99c6d27f1a93cf19'),
(117, 20261121, 64, 1795230000000, 77, 'langkah usulan', 1702062001, 'usulan 0AKKEFFG0004E', 'c36839577077db07aeedc8021b4f2b1064fea58e4507ad5e5ab2e8783dc32e71', '407c929d7a0a35a3cc5825ca6ff507f6f002c1b8a6f51215dc5465f2fdf0411b'),
(117, 20261121, 65, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG0004N', '2d229f40f80746fb7412568e899e7c2134ea78b45c4635cb2162f9e393ff1073', '9fd4cbc816686cb6724ce9644e44f735baf503f1f0d80cac9ddfd42488fe8d68'),
(117, 20261121, 66, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG0004N', '54d2d61a34997306f1c1cffed655f98f1e53b6b75fa42339d82f9832d1f49cdf', '798f4a79536d9c6860d60069bc8d2feb2f625a606c574895e9a07acf44e2fbac'),
(117, 20261121, 67, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG0004N', '0ef66f23e37c8352927b8b57bfddc70552c090c510c4937af94750fb343d439b', 'd54beb81e10ffb1da055926e00d04a2a11cb5fcce6c4880e8ed2fe9b5523e2a3'),
(117, 20261121, 68, 1795230000000, 77, 'segel musyawarah', 1702062001, 'musyawarah 0AKKEFFG0004N', '7e9d0323ad2e1fc0971e0bb6906a0316624ded5de245f6a2d437a9769e57bdfd 6b9ed697972f8d84e3b667ccdfcd0e390f379b274fc5f177aaac2584ae5b7957', 'a5b634e28271ce1e3da012590ed4842cdb7c6bea8844260d3034562f5d8be9c4'),
(117, 20261121, 69, 1795230000000, 5, 'langkah usulan', 1702062001, 'usulan 0AKKEFFG0004E', 'a99b755592dc8e0da16f6cf58c1ba4e0ce6f3215af07e635991130dc1519128d', '22ae89037b27e5ae88d525d1b160e4ad59ac95a14ae036f5da9eedb1acdaba02'),
(117, 20261121, 70, 1795230000000, 8, 'putuskan berkas usulan', 1702000000, 'serah terima 0AKKEFFG0004Y', '35240c17a261f1ea8d424ea4190024ff73c327e7daa2c90962249b387a4c291c 5aac8902056fa1801a3881f1a6cac99e55a9bd0972a8fe712088bd010ed28f7b', '4d5d18ce2616397197313d6a5c59cf2855b0af9d4d4b2e44e95a152a5df0d88c'),
(117, 20261121, 71, 1795230000000, 77, 'tulis usulan', 1702062001, 'usulan 0AKKEFFG00054', '516596b0cdd13a3ce64341590112f7c234411d138f2ee82d04319777cfb1fd6b', '913f33f74ef0c1ba973137106f103fcee7b19f9b61bc24ad53cdbfc44845ce00'),
(117, 20261121, 72, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG00054', '79cc8839034b66f4a239ee769f9e8ff4de25c3acabce1451f5a429d9df11bd2d', 'f8fc54a8bc481374bbb50c2e31621fc13238922d7aef7f95598818ebf0957418'),
(117, 20261121, 73, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG00054', '12f499878aad28cb2a6cbc146c4ab891c387b759cfb8c1689d085a2bcfd77260', '58c4cb3ff9a349bfb1870be86249a79aa6f888a65bec2c8f5f78818b457fa4fa'),
(117, 20261121, 74, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG00054', 'eac7c117fab45a3863da80acf7a0de7b6c17f0cac3a52b89e775964f515bdceb', '4dbf8aad40e406b5597851bd87ee701b35992f41f4a8442611c79fc320bf9f7d'),
(117, 20261121, 75, 1795230000000, 77, 'langkah usulan', 1702062001, 'usulan 0AKKEFFG00054', '234031d0c67ebea1e2f0dcf29cec5e5547c054f840c58556baf434a65c2ec9e8', 'f58a9501e06db9391012f26f9b9af251f06bddcdcc675bd637358af3eeb2f1d4'),
(117, 20261121, 76, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG0005B', '9e824fbd57bb4024f7db7b0d9d1497a3a78216dd7527366a4938ac4b1abb4236', '7a6a617fe6d6e0a97c82e3496e54407024e262fb8706d6c3914a8f6fe6b6e47f'),
(117, 20261121, 77, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG0005B', '317116a68b8edd0e2ce29aca2135334cfaa41626860ee11bb65332ff2ff93356', '5eb37253050beca410acf0dbde4d18eeb6d86da8f6c98f310f1d8876e860e82e'),
(117, 20261121, 78, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG0005B', '4b92e8864ebb264fbd573b8e1cdfd2fff0ada7868c4890bdfe8ac86586f74057', '4a250369ce9239e7d1e587bea23b664d4892856d52440883fe8348e11949fbb2'),
(117, 20261121, 79, 1795230000000, 77, 'segel musyawarah', 1702062001, 'musyawarah 0AKKEFFG0005B', '54b39a93f8a641872c709743d81a92e87a44f818c01b11ac7bf2131051ed6295 726190a49d823bd42db98fa9d92210737ca829dc894bac3a980053676027f9a2', '255a49d2afd8a7257016bf255a15f110acda1dad5cc9450770c6c2fed574d48c'),
(117, 20261121, 80, 1795230000000, 5, 'langkah usulan', 1702062001, 'usulan 0AKKEFFG00054', 'f0bc833d3b75bfe8f1f2c83b517ecbd5ce9f65b7655e256272d7a959ffdca2d6', '1016825a93d1427ab2360dba0856a3ae92fcfc6c7c41a78d9c56d1207f4a93a4'),
(117, 20261121, 81, 1795230000000, 6, 'langkah usulan', 1702062001, 'usulan 0AKKEFFG00054', '4f6c8181a542bdf138a4360638bcb210ecb3e2a803abc1edbc8319026958eb30', '37e409268dae80b03ebf47603a9345c73c28ec6578ae8196b7577d10387b4243'),
(117, 20261121, 82, 1795230000000, 2, 'langkah usulan', 1702062001, 'usulan 0AKKEFFG00054', '890adcf59d225d77dd28a6e3e88f2c80b7d69c597fc2623a38e6a89a6a0ad1d9', '8cd9121a407381c1721738a935ad5634cea314b7bae60bcc545b84f69333f62f'),
(117, 20261121, 83, 1795230000000, 77, 'lihat keluarga', 1702062001, 'musyawarah 0AKKEFFG0004N', '98d52ae6e21bb181752ff5dafff7a838d800b693b5865b91f800e3eb6f009803', '72d954de78b70d83635564149578445e05d0965e2520cde038be46f219f869bb'),
(117, 20261121, 84, 1795230000000, 2, 'lihat keluarga', 1702062001, 'usulan 0AKKEFFG0004E', '760056ca71e8944034c644d7d28f3d658b1a316059763d995c9d6dfd8726d84a', '937dd856604353af2b273c987830a3dbbe2282bbadbeac466c71c970a08ca957'),
(117, 20261121, 85, 1795230000000, 2, 'lihat keluarga', 1702062001, 'usulan 0AKKEFFG0004E', '9dcef1b6c814818f1a93ed65a95ac2e071ee738dcce1bc72f4d16d0af1042a2f', 'f04dfa04ebe3e8df4dd5ca51983411c778f461361d4a3ebb737ab70fa2cc9db6'),
(117, 20261121, 86, 1795230000000, 77, 'lihat keluarga', 1702062001, 'musyawarah 0AKKEFFG0005B', '9df5839544668e764a9cf79073028aea6e7744bfcd8c6e33f88854b8a73c992e', 'bb91ada6f039a6c139e3c7f5f5590ae9973fbc9a3cbbde74c713443fb6eaff62'),
(117, 20261121, 87, 1795230000000, 2, 'lihat keluarga', 1702062001, 'usulan 0AKKEFFG00054', '00f185da5b76c63ff84017b2b362e83b8707f5d63f0d4bf5d875e1790effca28', '86ca0a826073f81141772103bfefb72d85f207c101c88f90a452d67ea9e823cf'),
(117, 20261121, 88, 1795230000000, 2, 'lihat keluarga', 1702062001, 'usulan 0AKKEFFG00054', '65afef8800bd98c4171abf4ee4d6f545a769d312bf704127e27ec76b8f6f6c1b', '34ee98b090b67463b0f9013751aa107fa96bd5637ced052ccdd7a003473843d8'),
(117, 20261121, 89, 1795230000000, 77, 'tulis usulan', 1702062001, 'usulan 0AKKEFFG0005S', '06d0061c43e11df5902014131b8c025f97e58a76b996bb87cf1a31e6a87dfcb1', '46ce7015daf34c9053dbad0914bf28e131984db69565d067da9f8ab02f04b0af'),
(117, 20261121, 90, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0005S', 'a1694ce61d13fc2906453b670958dee23fc858e25fd69dabeab85a62a42a4dca', 'b91d01703d2b43749ff10f882d11fabf013b73df0fa1e48d5a8eb61d2985ddf1'),
(117, 20261121, 91, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0005S', 'a4671d0b48153ad900bf055f94e831b2028c3006efd1e7f7cd056252b129dbaa', 'ffb0d516533253817a8290a4268b0941381f316e36924aeed212f7a8bfd05b58'),
(117, 20261121, 92, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0005S', '7620520926cf4015ea9ef30a2648b3a8883b763633b3ff084b0e0a49cdc47af9', 'c9a21ec2d0cc766f0352a8ff915069a2d808461292810d4a93eb7b4a58ea8de1'),
(117, 20261121, 93, 1795230000000, 77, 'langkah usulan', 1702062001, 'usulan 0AKKEFFG0005S', 'ecf8e69543d52b63553e3fee26c8b15aaa2cd0ce9645a80817a51deb9507b497', '457369f0e361a9cce4a1fbaa5fec740633f894ce8a8861cc7bb1345edde8db59'),
(117, 20261121, 94, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG00060', '44ba6e22506d9e0888aa11be0791b8fc0f3c39a0f6777ce89015d38264029a02', '89a1f0a8d507997f397293a92d4daa1040a86d0a2947b103b92d0a0dda2d9d72'),
(117, 20261121, 95, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG00060', 'f59b73b11cf32581bd9c681ce68f2def3716763f1a220412bca2fba70b56c953', '9991749cbd2e7a3feb09d32dec847e558c2dbc2be72fd2e2854ce9deda389e0d'),
(117, 20261121, 96, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG00060', '4ecdf1e9aba9a677ec5216823cf281e4e23c3b1878274dc10d94cb870a8a63ae', '8768a7e53b979b9772b346c17844daedcb9b8b3e040dc2aaf451dbe5fd83bc8a'),
(117, 20261121, 97, 1795230000000, 77, 'segel musyawarah', 1702062001, 'musyawarah 0AKKEFFG00060', '514c11aefbd7906d45dac8448794399aca94d322038ca68c92efeeb5feb6ba96 a7aa0366da44db8e2f83bfc090dc19112fb6ea1ecff033cb5064f7014a2e3f1d', '5c0c5939294d3e15de541788e1d4e4c13fd986638a9eb01e100db332e1685fa8'),
(117, 20261121, 98, 1795230000000, 5, 'langkah usulan', 1702062001, 'usulan 0AKKEFFG0005S', '84725bdcbd40e212381b4d4699f65ede141527234f933965e0ce9ec5049cd0ff', '1a63a24019fd7a8e6434ad6b61ae9ea225e2cf3cdddf17e03adda5e099078d0f'),
(117, 20261121, 99, 1795230000000, 6, 'langkah usulan', 1702062001, 'usulan 0AKKEFFG0005S', '9de809da83c023326cd7d0231a05ca84e932c0c0d3896299fe2d0a0305dc48d6', '20124cff008b0898306509ed437db98e483570a7845f6bf9a99393b3a0728dc5'),
(117, 20261121, 100, 1795230000000, 2, 'langkah usulan', 1702062001, 'usulan 0AKKEFFG0005S', 'da7a0565942180775826230f10f3391edc1d1a0e0001b08a250e1c987464bc50', 'e0614df97c8028669c872975febf7d9235d72707879ce48434e8373ab38ce158'),
(117, 20261121, 101, 1795230000000, 2, 'putuskan berkas usulan', 1702000000, 'berkas 0AKKEFFG0006E', '3426af85d65c4a9fa26c3666c426f18da9b4d47f10884f8fefc69aaa75f0a4f7 0d1f18a6bdc676e6e8828dcc887426db6f2698ffa7d26589291d3bd17a329adf', '48f669ed0747c72931ad2e4f5e256584044f28e848fb24360a274ffa6cddf382'),
(117, 20261121, 102, 1795230000000, 7, 'putuskan berkas usulan', 1702000000, 'berkas 0AKKEFFG0006E', 'f1a18159a2b16c10e0865132ee51b77931370c68a2fe4f74e3c49f3fcc59b477', 'd69e4315a416f2d84d7e6618cddfd1bcb500f357fbd47b8ec9aeb8e1f8b4702b'),
(117, 20261121, 103, 1795230000000, 8, 'unggah berkas', 1702000000, 'berkas 0AKKEFFG0006E', 'fc342dd03628d19d8f05864840a9fcc295ca3564f24c14260e6db0cdc5733218', '3bb4574bd88c7fd8114516b31f84d1fb0259a64f4cfa1b76cc5117f4dd75bcb8'),
(117, 20261121, 104, 1795230000000, 8, 'putuskan berkas usulan', 1702000000, 'berkas 0AKKEFFG0006E', '8d244432b5fa13dca7eac79bc3eca005cb1df0c4608e127443f03f418101686c 72af85fc10a5ffcd28815af380c59a9d335aa3437893637d4acb2670964d94e7', 'caabade595963bba6adfaaec37d6b22580b69992c67500f22dfb716c6d57ee24'),
(117, 20261121, 105, 1795230000000, 77, 'tulis usulan', 1702062001, 'usulan 0AKKEFFG0006M', 'ef0ff045b99287cb3399efede521dd3cc8ae484271dc59d6a97beab69605e062', '7b00b1db391435138361f4b21bbe1f254e0352ea53acd712fe53cddde3a18fe4'),
(117, 20261121, 106, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0006M', '97bad9f1ff5392612a985993f2d2669152cfd787b0300dcc1f9167fafcd93220', 'e200e2f7614df7b32c97a548d54b669db728fa56c78ac6ff6e0b1fc1264e9ee9'),
(117, 20261121, 107, 1795230000000, 77, 'minta pekerjaan', 1702062001, 'pekerjaan 0AKKEFFG0006S', '9fb9d2b4ee5be49d9ae486b3d523d0c3040d1b7419088b9acfa7d3ecacf7c71b', '6d0e05fcdd28d3971b11cf39109b55ab5892d51a6a221509f3c8535ab13b5ae6'),
(117, 20261121, 108, 1795230000000, 77, 'lihat keluarga', 1702062001, 'musyawarah 0AKKEFFG00060', '1280bcae006ad53d2899a5716a93f25a0c7b6d5d636f9edac07b8b794fef6c1f', 'b947c0865985d5f06111d6e6a4bed93682d7bed35e743798ee4edc7fa4829ce9'),
(117, 20261121, 109, 1795230000000, 2, 'lihat keluarga', 1702062001, 'usulan 0AKKEFFG0005S', '37947fba50a3d9a4e623f0a4e3ac9f5420e4f2da9b2187b0c2c31a3a7d642e5f', '5cdf5661576b92f6ad1ad22da8f4f6c7a0ef73fb8024db512ae0f7a88152771b'),
(117, 20261121, 110, 1795230000000, 2, 'lihat keluarga', 1702062001, 'usulan 0AKKEFFG0005S', 'f9a8a1189ec75058bb50c6db0d33073d1855f1afba618c2890c5e26459f74cf2', '16172126de3bd9e98e08f1e33b8ff5bc1ab369c306a3eb54d90b2cd86d52004c'),
(117, 20261121, 111, 1795230000000, 77, 'buat dokumen', 1702062001, 'usulan 0AKKEFFG0006M', '78c103b3e41a6190b3f62bab7789f566565f80575ee1c3b758fe66c329ce985c', 'e8385371390a0fae9266a2f5d9091a68c1b7b231f2f5a4eaff10c62458fe043e'),
(117, 20261121, 112, 1795230000000, 77, 'selesai pekerjaan', 1702062001, 'pekerjaan 0AKKEFFG0006S', 'd19e7c9c8f26cce99ca966526b89186e11894f02e4741fdf02d6fc85edb2fcfb', '651081c73dcc3bc0b58154314b16e9837a43452e87bfa4375e30d84be3784300'),
(117, 20261121, 113, 1795230000000, 77, 'tulis usulan', 1702062001, 'usulan 0AKKEFFG0006V', '3bc78c4e8c08c6b057cb111fe242d0c678a01680abd89a3cb4ea5c014a626d4e', '705cd301b8a44b8cef47d24567552875543b238308f6d450e2466d6f5e825011'),
(117, 20261121, 114, 1795230000000, 77, 'tulis usulan', 1702062001, 'usulan 0AKKEFFG0006W', 'c97e048647e8ce01f8bc13514e79b73e8a3d21e7a4ff1be0ac9155a99a8281a8', '401c8e9ec07b5a0765a7c136d6bd34b495f9165d28e521864151ce7018c5e850'),
(117, 20261121, 115, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0006W', '58cd3803ab116bc8861cfa8eaa5ed921082f67e0dc8d93c1f1b484ed7ed90575', '5629768e5d135bb924734ada25d97d5efaff340df8723d377fe29e1ddbc410d4'),
(117, 20261121, 116, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0006W', 'a188026cf48a4f953c94bdd5506b0b0e70ca9c4f0663a6cbcffeb06f7872770a', '9f561d47cf9312d1367cc6660773015a47a4342b5f094d53a11f8f30d9f980e7'),
(117, 20261121, 117, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0006W', '333ee2dfcc6cd8bb9087bdef74deed315dfb0226dc5f5177a0001e6c8c50b25d', '2e00d3474e667553d61908675aaddb674388c5d8c9b7751c7dd8d6b48f149b81'),
(117, 20261121, 118, 1795230000000, 77, 'langkah usulan', 1702062001, 'usulan 0AKKEFFG0006W', '0ebca203938f66bf8c987d2fa514af2287985787116769481eee0b89d10cc6e1', '9959037689a3102127f20dbbe4da9fb71259d04bf22511470aa0b10ea0025650'),
(117, 20261121, 119, 1795230000000, 77, 'selenggarakan musyawarah', 1702062001, 'musyawarah 0AKKEFFG00073', '06a806db0f8ad632bc97ea356e9d8293db6a753ac0cc9235f7e158bb67f3f180', '6d7a06a532b55230d9895306f065cc9f14de24658ef4b760db33610862ac01ae'),
(117, 20261121, 120, 1795230000000, 77, 'selenggarakan musyawarah', 1702062001, 'musyawarah 0AKKEFFG00073', '1092579154fd9a7c53d413021d593d0f71aa25315c6a336c8b0db8d00cb863bd', 'e48974c57cdf2d51430688449c18e54700dd2b88add3dc6131979731d25fae48'),
(117, 20261121, 121, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG00073', '2e37e88a32fb6dfee021ff2a285eb17b902edae82dc770c1bf89b8107f9866da', 'c15ea5677213e6aa520f98cd5688de40a0435dc03f5af56ed3bc147bf95c11af'),
(117, 20261121, 122, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG00073', 'e7781e8a95e4a6187de0cf95d82448c26127c55b7e1c3473ac798f55519d1fb3', '2e54103a329b0e1b0ad42247b511a26367cb09037e8d4f403f7b38778cbf62e0'),
(117, 20261121, 123, 1795230000000, 77, 'unggah berkas', 1702062001, 'musyawarah 0AKKEFFG00073', '7d62aad6d42a6069e89ec82bc48dea6982966b130c7bc254697cc6962286f017', '3473f8b9cc52eec65cb94ba07eb68bfaaaaec0c845f7719f1db477d23ad6cca4'),
(117, 20261121, 124, 1795230000000, 77, 'segel musyawarah', 1702062001, 'musyawarah 0AKKEFFG00073', '2de653ab357511fe45ffa9a70ded6ebe98e69688d76a75b62dabe2a0e15610da 7ce65b0edfb12cb19eed010d44e61539645ae9a55d9dcfee235b4a4a913f4f78', '5ec8187da5908a34042db138e1097b7e094ec93846ae0b7987ca39cf68f5c9aa'),
(117, 20261121, 125, 1795230000000, 77, 'tulis usulan', 1702062001, 'usulan 0AKKEFFG0007B', '7077660072c2b5934a59556aea23ca726399f9da1e6a2f4a520ac309ed95e4ea', '97522281f6574c8263ed25c8beadb77b2dc74bb70003d1c269255e5e77dcefe8'),
(117, 20261121, 126, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0007B', 'c40bd7bf70263cd22fc81c42ccc9fb12d48887fa2a0124ca8d4f7a666a2c554b', '7bed96100936c44eb45ce7c872e09ce34a2d0015ce077894dd95f419de73ddb7'),
(117, 20261121, 127, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0007B', 'bf1aea514bc98db741e19357efd7f5f9aa0335d371ce1a212bd86a16696a7bf6', '586359950de348e803026c0a39d3c0a89823214ab725b0140df23da933536527'),
(117, 20261121, 128, 1795230000000, 77, 'unggah berkas', 1702062001, 'usulan 0AKKEFFG0007B', 'e4fcef48fbd7cd6590105fc9aad4936ed83cad51cd6f859bcd8b123ce05469b0', '89a940a9f0f3a51ae3bf7f036601c357a5ba0aac398ec8c9fb3b16af8a7779ed'),
(117, 20261121, 129, 1795230000000, 77, 'langkah usulan', 1702062001, 'usulan 0AKKEFFG0007B', '44696d1246067ef6e718ab71cb39187a0cae6b7421a16b39202ac9b650ec7a50', 'b620a7dd23f31d38ac2ef4e6c983abafe1973cd73f4beba387daf470daa3e285'),
(117, 20261121, 130, 1795230000000, 77, 'selenggarakan musyawarah', 1702062001, 'musyawarah 0AKKEFFG0007J', '6e8adfb845287fbeffc9e301a4b68b185e5948bc7752d0a6ad89a3ea419b4cf4', '462c53a0b0c37089e238ca1e2aecbd4184a7aae3bad38ac6dbb3b1b20d0162f0'),
(117, 20261121, 131, 1795230000000, 77, 'umumkan daftar', 1702062001, 'musyawarah 0AKKEFFG00073', 'bb37301b22d93a5f381ee046d77461725c642770bc64dab456781df58d1bc8c6', '4583c21d69f671b6bc21ed3ec7640e043360498cf65c9ce2ac8722f057efbd56'),
(117, 20261121, 132, 1795230000000, 77, 'lihat keluarga', 1702062001, 'musyawarah 0AKKEFFG00073', '56810e33360887cbeba487a3dea40b2c9be214ce807ea82e14e2224a42f19eba', 'c0e00b5a8c620e98e8ad9774e6c824f43ad5d2d3f5f9c30ef20b26227b273618'),
(117, 20261121, 133, 1795230000000, 77, 'lihat keluarga', 1702062001, 'musyawarah 0AKKEFFG00073', 'e906fd707f6859f00d1d59b98edeaca9c0b0180a27d8ca2f02d32b09122938bb', '11c38aad8a275874e186247b221fe54d04b19aaa0810f33ef6807b4a4b54a955'),
(117, 20261121, 134, 1795230000000, 77, 'lihat keluarga', 1702062001, 'musyawarah 0AKKEFFG00073', '16a73918193868ed8a502610cec85d5128473f8a7fca146f02a02ee4dd41668f', '46645438487f950b5708a1a68027fc1e39c5b190e4ebe244020bc81f584166c0'),
(117, 20261121, 135, 1795230000000, 77, 'lihat keluarga', 1702062001, 'musyawarah 0AKKEFFG0007J', '2b39f2d14506d2b3e9211caddb1752e5b35c6682476360296a1e45b77e10dfdd', '462af8bed0c18403c854780ed8d0f8caa4c6e9867b070a939d779db92428d4f2'),
(117, 20261121, 136, 1795230000000, 77, 'catat persetujuan', 1702062001, 'keluarga 0AKKEFFG00007', 'c6ae516db7c8e5ced2f3e82996246901d252b83b3711bc880bef4cf20f9ff7b1', '19debd1e14280c23a65fa45aa1682baf20f3ba8d23d40e4a336bdb446a5cd026'),
(117, 20261121, 137, 1795230000000, 77, 'terima permintaan warga', 1702062001, 'permintaan 0AKKEFFG0007N', 'e622d9e7f447eb2df07e99cc178b45794e7f66bc9abaaa1a0d2a355651830045', '08101eb827606b63cfe72d3572f28a4841d162c48663c57c02246990c95a8bc1'),
(117, 20261121, 138, 1795230000000, 0, 'kerjakan permintaan warga', 1702062001, 'permintaan 0AKKEFFG0007N', 'a75eedce48bc661e4808b58ade1ab96af59f32841c06407c3586dca9de2ea88d', 'b07e7e162066509fd42611701faeaaa5199202f65ccf2df169b89048ece164ef'),
(117, 20261121, 139, 1795230000000, 0, 'kerjakan permintaan warga', 1702062001, 'permintaan 0AKKEFFG0007N', '5786493a8a89d93a54faf7db1d303b3ea7151b7d6f1638ebece91773b7ed2f74', '2b4d0ea0ef5a2140e11c88d145cff136f90a44aa4fe483b335717937a0838c53'),
(117, 20261121, 140, 1795230000000, 0, 'catat insiden', 1702000000, 'insiden 0AKKEFFG0007W', 'a505bd2611fc0d048eb9532b3b497cbc512c6f1749516d78646d4e24605b6150', '99c326e805969230ad52a4106f3aad52314769e344f8017bb984668130401aea'),
(117, 20261121, 141, 1795230000000, 0, 'kerjakan permintaan warga', 1702000000, 'surat 0AKKEFFG0007Z', 'e503be1790fff8015c2c56e33c17957edb08df5835134e6dee6f568cc5234a14', '0a961d99a5f15b7b9219c0046dba411454a6ef5b425ce0839b2684b9dc25ee53'),
(117, 20261121, 142, 1795230000000, 0, 'lihat permintaan warga', 1702062001, 'permintaan 0AKKEFFG0007N', 'b2fd3f07f2249f6cf1bfa5c31d257d3cb3d39e5f68d230ef1d39d760796e3d65', 'febf654a1436b2abe1e3cb3ab60c7c4a21e0210b87e9671e18cb4a40fb3875f8'),
(117, 20261121, 143, 1795230000000, 0, 'lihat permintaan warga', 1702062001, 'permintaan 0AKKEFFG0007N', '622f1d455519de19faba58d013b6b39248664fd0f190c12676dc7255f776957a', '0c9e8469f74556e155513ec86197d4ac4ac43b982d81f60b226a5a8374bb17da'),
(118, 20261121, 1, 1795230000000, 93005, 'putuskan pindah', 1703092005, 'pindah 0AKKEFFG00027', 'a7033fa512788818c9539b155179b6e5e450d8f20288b1dc54bedf0998d84d39', 'deb6077e051c3bbd15bcfadee95eb63b973b46e8ba5cdd8ea3479b0c2620abb9');
INSERT INTO audit_detail (home, day, number, salt, actor_name, detail) VALUES
(0, 20261121, 1, '637f3462e17b2eff798171960c609f65', 'uji', 'dtks.psv'),
(0, 20261121, 2, '8e196bc7c0395a7c57c6db8e21faff9e', 'uji', 'baru 43, berubah 0, tetap 0, ditolak 0'),
(0, 20261121, 3, 'ddf27ccd511219e349d80aa79a1e39cc', 'uji', 'Cari data ganda'),
(0, 20261121, 4, '0e23e2e54eab30496040a4f8539d7bb4', 'uji', 'Cari data ganda: done'),
(0, 20261121, 5, '7af267c0341a7a297d3902bef0b64ad9', 'provinsi', 'daftar data ganda'),
(0, 20261121, 6, 'be41889e09692f83d0b4f4e346d0e728', 'uji', 'Pratinjau perubahan aturan'),
(0, 20261121, 7, '43dfecded91fcceaff605e22c1798f2d', 'uji', 'ambang maximum_age'),
(0, 20261121, 8, '4f6922082745a531c506cceef2f57729', 'uji', 'Pratinjau perubahan aturan: done'),
(117, 20261121, 1, '44368903bd875c7b28ef1d3778c748f6', 'operator', ''),
(117, 20261121, 2, '3ded295010f46e2b94886d5409beb5fc', 'operator', 'Keluarga mengungsi karena bencana: mengungsi karena banjir. Menyalurkan bantuan darurat'),
(117, 20261121, 3, '3d13ee2ce9a0756133e34e061d27f507', 'provinsi', 'orang yang sama: KTP dilihat'),
(117, 20261121, 4, '69cc08a1534383ef06ee2780a12e2e1d', 'provinsi', 'orang berbeda: dua orang'),
(117, 20261121, 5, '57bad285e6ff54db83689c11b2899809', 'provinsi', 'kunjungi: belum jelas'),
(117, 20261121, 6, '26a86b46c9412b990fd141b1eba70ecd', 'desa 17.02.06.2001', 'menjawab sama: dikenal RT'),
(117, 20261121, 7, 'f49f9bc6eae5c31361301684d31d99e9', 'Operator uji', 'ke 17.02.06.2002, 1 jiwa'),
(117, 20261121, 8, 'bdc30e98bfa7eb7465f6a7b5cc2ff29b', 'Operator uji', 'ke 17.02.06.2002, 1 jiwa'),
(117, 20261121, 9, 'c9df3ba254da3aaf4aed317484bc0032', 'desa 17.02.06.2002', 'refused'),
(117, 20261121, 10, '350f8aedaf63491d98f218081876ff92', 'Operator uji', 'ke 17.02.06.2002, 1 jiwa'),
(117, 20261121, 11, '11c979a55bf4a823fc488c9cf9b6dae1', 'desa 17.02.06.2002', 'accepted'),
(117, 20261121, 12, 'b18edd31060d5e9a485b5aa67b7d52cb', 'Operator uji', 'ke 17.03.09.2005, 1 jiwa'),
(117, 20261121, 13, '9dff8e6ca6c0a1eea6221bdc0eb64a5d', 'Operator uji', 'diminta dari 17.02.06.2002'),
(117, 20261121, 14, 'c05139f8932c8146c855fd6fed9b4e1a', 'provinsi', 'kasus data ganda'),
(117, 20261121, 15, '73a896c6a9eb47cdc855c995aa6a4726', 'provinsi', 'kasus data ganda'),
(117, 20261121, 16, 'e795323fb231477993be70d687dce636', 'provinsi', 'kasus data ganda'),
(117, 20261121, 17, '9e8d26ef06e7b3eceeda19fe099b0df8', 'provinsi', 'kasus data ganda'),
(117, 20261121, 18, '0e0248c829b29c0838eb4479b5508289', 'uji', 'susulan.psv'),
(117, 20261121, 19, 'd9ad05084d36e781197e33deddb83c90', 'uji', 'baru 2, berubah 0, tetap 0, ditolak 0'),
(117, 20261121, 20, '8d523245f51559b8448feade2dda0f4a', 'Operator uji', 'Perbaikan data'),
(117, 20261121, 21, '92efc706e7e5db077b54c6b84aed7f30', 'Operator uji', 'Perbaikan data'),
(117, 20261121, 22, 'eaa7f4a69455c9a34c4b3eb85b7675c7', 'Operator uji', 'Perbaikan data'),
(117, 20261121, 23, '54eefe3532ac0377160cb671e3c168e6', 'Operator uji', 'Data rumah'),
(117, 20261121, 24, 'c474b8cdf4e66de97b3f537bc2a477d3', 'Operator uji', 'Anggota baru'),
(117, 20261121, 25, '45679ab2d71b65cdfa4ed12cbe797aed', 'Operator uji', 'Meninggal dunia'),
(117, 20261121, 26, '73e30293c0b34c51ff2b8bf19b7dd3d7', 'Operator uji', 'Kaur Umum'),
(117, 20261121, 27, '5565ccc3692cb3ec093e6e14181ed97b', 'dinsos', 'Ekspor data'),
(117, 20261121, 28, 'b4f4da34d11d446db4a45b315bd9089c', 'dinsos', 'Keluarga, Desa Derati; nomor disamarkan; laporan: laporan triwulan'),
(117, 20261121, 29, '05b0ac1b0c356293061b8860c16ac24d', 'dinsos', '39 baris; nomor disamarkan; Keluarga, Desa Derati'),
(117, 20261121, 30, '0e78a5fe2b4e0fdab060f085c696bb91', 'dinsos', 'Ekspor data: done'),
(117, 20261121, 31, '74c649c5cb7bf3f3b95cbf08a23ce275', 'Operator uji', 'dipastikan benar'),
(117, 20261121, 32, 'ab5dfbd07af3aadb19e9e4c9bd3e5c2f', 'kadis', 'tugas dititipkan: kadis@17.02'),
(117, 20261121, 33, 'c717b8a31b23336b968bce982b9d30ce', 'kadis', 'tugas dititipkan: kadis@17.02'),
(117, 20261121, 34, 'a9ca5dbbe4d1fc3a88393db507e22a3d', 'Operator uji', 'Usulan baru (DTKS)'),
(117, 20261121, 35, 'e031a9e3dcb4b52c2f303266311c1d6d', 'Operator uji', 'kk, 75 B'),
(117, 20261121, 36, '0dc0c71b2f40ad8964b24c3d18912fd8', 'Operator uji', 'ktp, 75 B'),
(117, 20261121, 37, 'c4a41029acabf69abdc200c7796c24b6', 'Operator uji', 'foto_rumah, 75 B'),
(117, 20261121, 38, '5bb0be7e7b417ae1f2c1beddd82e85a6', 'Operator uji', 'agendakan'),
(117, 20261121, 39, '00846a5e8e20fb4bd8520992c86cd370', 'Operator uji', 'berita_acara, 75 B'),
(117, 20261121, 40, 'e1dda1666ab228a5f59f0e4c28d9459a', 'Operator uji', 'daftar_hadir, 75 B'),
(117, 20261121, 41, '6eea764db44da83d4189f6cc4bbda0d1', 'Operator uji', 'lampiran_bnba, 75 B'),
(117, 20261121, 42, 'abb2dab7c46f6cd32511019193262fce', 'Operator uji', '1 usulan, segel baris 6ba4a998d7ecef9f39e6022ba035928375745ae48dbbc33eb370d9622ef43dc3'),
(117, 20261121, 43, 'bdb6d993d378a622243d6f8e2255ae33', 'kades', 'finalkan'),
(117, 20261121, 44, 'a2d9aacfcab2710bf7ed5733edf6ef60', 'Operator uji', 'Usulan baru (DTKS)'),
(117, 20261121, 45, 'cb4a57e9fb499e354582bd9c3081475c', 'Operator uji', 'kk, 75 B'),
(117, 20261121, 46, 'a1f7ddd86dc522ec724a33a5d93691fe', 'Operator uji', 'ktp, 75 B'),
(117, 20261121, 47, '052f042369aa420400c09728dde63463', 'Operator uji', 'foto_rumah, 75 B'),
(117, 20261121, 48, '00209bbbd20c2f2b80b3bdc5e01c454b', 'Operator uji', 'agendakan'),
(117, 20261121, 49, 'dd36001eeab3e85c0d9662065261ee80', 'Operator uji', 'berita_acara, 75 B'),
(117, 20261121, 50, '7e501380c638b4c749d7b54f4273226b', 'Operator uji', 'daftar_hadir, 75 B'),
(117, 20261121, 51, '6a9f05eb4bed71de5b7fae18df677b5a', 'Operator uji', 'lampiran_bnba, 75 B'),
(117, 20261121, 52, '12e4a871fdc6d8c47ee408cb54aa24ec', 'Operator uji', '1 usulan, segel baris 4cb0f1dae8daef9842641f9d40237faabc443565cb0c116d46923a2ef317bbfd'),
(117, 20261121, 53, '91cc576fb7d4021721b7cf15fb99cee8', 'kades', 'finalkan'),
(117, 20261121, 54, '9ba5c9387cd1fdecab6fc3eb493ca546', 'Operator uji', 'Usulan baru (DTKS)'),
(117, 20261121, 55, 'ac83adb74cb309f63effd7cea225861e', 'Operator uji', 'kk, 75 B'),
(117, 20261121, 56, 'ff50c4b6516da64aae9d675283086fe9', 'Operator uji', 'ktp, 75 B'),
(117, 20261121, 57, '76669a89f9de9f53028ace887df13e98', 'Operator uji', ''),
(117, 20261121, 58, '5704188195878744f74f3dfc92af6bb2', 'dinsos', ''),
(117, 20261121, 59, '21fcceb1da71a7aae7ca5a9e40e296df', 'dinsos', ''),
(117, 20261121, 60, '72d17573a48184b04a44e30ef0a1111f', 'Operator uji', ''),
(117, 20261121, 61, 'b6556150cbd50d407f6236a12ed2d7fc', 'dinsos', ''),
(117, 20261121, 62, '60d59eb97743bb289b0c81df1b7ca05e', 'dinsos', ''),
(117, 20261121, 63, '0411bd35eb25cecbb1aeb519a9f0a313', 'Operator uji', 'foto_rumah, 75 B'),
(117, 20261121, 64, '022ef21c77f7f0c9eb3d5e2d8f73e714', 'Operator uji', 'agendakan'),
(117, 20261121, 65, '7fd0db7e612d61c6275687d0c83f49a0', 'Operator uji', 'berita_acara, 75 B'),
(117, 20261121, 66, '365919dfc37bcc0ab497ff33db075ff9', 'Operator uji', 'daftar_hadir, 75 B'),
(117, 20261121, 67, '21ab217df9b693bbfea29e4d84436bed', 'Operator uji', 'lampiran_bnba, 75 B'),
(117, 20261121, 68, '70e18cc50a5e0e324759341c075fedd7', 'Operator uji', '1 usulan, segel baris 6b9ed697972f8d84e3b667ccdfcd0e390f379b274fc5f177aaac2584ae5b7957'),
(117, 20261121, 69, 'b1c2e611723d199d0d7139d13be7d41c', 'kades', 'finalkan'),
(117, 20261121, 70, 'ba384683a618fab449e0941dc1e73795', 'bupati', 'diserahkan: 3 usulan ke 1 desa, segel baris 5aac8902056fa1801a3881f1a6cac99e55a9bd0972a8fe712088bd010ed28f7b'),
(117, 20261121, 71, '830c2775fca20af51b8bf53d70fb47cd', 'Operator uji', 'Usulan baru (DTKS)'),
(117, 20261121, 72, '1d3e0eb362b84b1e559baf70d574db97', 'Operator uji', 'kk, 75 B'),
(117, 20261121, 73, 'ac97daa69657f522f7886079ba179ff1', 'Operator uji', 'ktp, 75 B'),
(117, 20261121, 74, '7983732b45991eb4491d58d581bdd4d2', 'Operator uji', 'foto_rumah, 75 B'),
(117, 20261121, 75, 'f57282b77f5c837d66ccdfe6061e9920', 'Operator uji', 'agendakan'),
(117, 20261121, 76, '937f55480c0e63c4cfbdda3368f1438a', 'Operator uji', 'berita_acara, 75 B'),
(117, 20261121, 77, '7c4c61c9acf2c0232c18d55451a16f7e', 'Operator uji', 'daftar_hadir, 75 B'),
(117, 20261121, 78, 'beb6cd4dd99ed47af77aba61178a68db', 'Operator uji', 'lampiran_bnba, 75 B'),
(117, 20261121, 79, 'e79c87b67df4c274c6f76961c0188021', 'Operator uji', '1 usulan, segel baris 726190a49d823bd42db98fa9d92210737ca829dc894bac3a980053676027f9a2'),
(117, 20261121, 80, 'd84fbe457a846f78c331fd1ae75ad5bf', 'kades', 'finalkan'),
(117, 20261121, 81, '9816f0933373dca980485121f22b039f', 'camat', 'teruskan'),
(117, 20261121, 82, 'd7a85715852c0c5503bbe2b64e06fc93', 'dinsos', 'luluskan'),
(117, 20261121, 83, '277c7835df4fff1d9295081d5454b67c', 'Operator uji', ''),
(117, 20261121, 84, '7c285460bfe3c6f8bae7f398e69350db', 'dinsos', ''),
(117, 20261121, 85, 'fa99c4453e4570b1c1d68598ae5fa44c', 'dinsos', ''),
(117, 20261121, 86, '97daf32891ec4323b716e3e51794d8da', 'Operator uji', ''),
(117, 20261121, 87, '126d92e283ffa7d234c9c440d1b58369', 'dinsos', ''),
(117, 20261121, 88, 'ee0b1e07c8090d0cf31ee77c96b80994', 'dinsos', ''),
(117, 20261121, 89, '0099adb8de2064e0fab5cd803dc468dd', 'Operator uji', 'Usulan baru (DTKS)'),
(117, 20261121, 90, '51b55d3661aea2719a6cd2a6f08fa768', 'Operator uji', 'kk, 75 B'),
(117, 20261121, 91, 'dc45f4f750d0dcb532dff584de8088e8', 'Operator uji', 'ktp, 75 B'),
(117, 20261121, 92, '86f23835cea4e64d67377352ad8bb138', 'Operator uji', 'foto_rumah, 75 B'),
(117, 20261121, 93, '9cac85bf5b7714ae44ddbc7ec1ff3c99', 'Operator uji', 'agendakan'),
(117, 20261121, 94, '1e075d7baf8e1c8b15ac928cb2719b65', 'Operator uji', 'berita_acara, 75 B'),
(117, 20261121, 95, '82e9ebe2b5eefbb98e0a93f0dbe4a3ee', 'Operator uji', 'daftar_hadir, 75 B'),
(117, 20261121, 96, '40b699ffa8f6e30454f615a7ae18cfe8', 'Operator uji', 'lampiran_bnba, 75 B'),
(117, 20261121, 97, 'd801d4b8a8de2382acd120c13ae2e9a9', 'Operator uji', '1 usulan, segel baris a7aa0366da44db8e2f83bfc090dc19112fb6ea1ecff033cb5064f7014a2e3f1d'),
(117, 20261121, 98, 'bd227ecc8325e0e5abdd49c12758a4a5', 'kades', 'finalkan'),
(117, 20261121, 99, '4f972330b655cc2284536348db612b9c', 'camat', 'teruskan'),
(117, 20261121, 100, '2d805fedac29349b0fc57a8fea83e9fe', 'dinsos', 'luluskan'),
(117, 20261121, 101, '3baa30919884c6f2f8049f024c13f11f', 'dinsos', 'disusun: 2 usulan, segel baris 0d1f18a6bdc676e6e8828dcc887426db6f2698ffa7d26589291d3bd17a329adf'),
(117, 20261121, 102, '420ea43d5fe00204bd4f2833fa2b2902', 'kadis', 'disetujui: 2 usulan'),
(117, 20261121, 103, '26877005752bb4b4220e1a31ab6818fb', 'bupati', 'surat_pengesahan, 75 B'),
(117, 20261121, 104, 'fc4fabcf3ecc52e25d79d91fc868de79', 'bupati', 'disahkan: 2 usulan, segel baris 72af85fc10a5ffcd28815af380c59a9d335aa3437893637d4acb2670964d94e7'),
(117, 20261121, 105, 'f7f3c26d796e4a86f0d174acf6b1ebb9', 'Operator uji', 'Usulan baru (DTKS)'),
(117, 20261121, 106, '379e89bf3be53c78ceb813c9f54d8f2f', 'Operator uji', 'kk, 75 B'),
(117, 20261121, 107, '1290b461bea89aead1b45acbb8d82c9a', 'Operator uji', 'Buat dokumen'),
(117, 20261121, 108, '6bb0a69cfa59e51b2e6e3e448b485fb2', 'Operator uji', ''),
(117, 20261121, 109, 'd21449081045233c76fc2d400b33c25a', 'dinsos', ''),
(117, 20261121, 110, '4f4a0865dd4a769a4fb184aac4ac3d5c', 'dinsos', ''),
(117, 20261121, 111, '06f5d3b3f483d5878c159d448a75c1d0', 'Operator uji', 'Tanda terima usulan, 1 halaman, SHA-256 9ceaac8e1e0ce599b4c289b969cf68a97715870a7874060e3c5ca3ca85fdf567'),
(117, 20261121, 112, 'da3716cfc769cf4f6c9b27451d66bf44', 'Operator uji', 'Buat dokumen: done'),
(117, 20261121, 113, '7741712d806e11303129304d9f064bbc', 'Operator uji', 'Usulan bansos'),
(117, 20261121, 114, 'a47e1d434516b090496fa4b47ae004a6', 'Operator uji', 'Usulan baru (DTKS)'),
(117, 20261121, 115, 'fe66c96e85f4a3950da26223a01a9060', 'Operator uji', 'kk, 75 B'),
(117, 20261121, 116, 'cf4ceb6a6c74de82bdf38ef14df45741', 'Operator uji', 'ktp, 75 B'),
(117, 20261121, 117, '24717748537cc5ac4ea71fb2051a0b03', 'Operator uji', 'foto_rumah, 75 B'),
(117, 20261121, 118, '6ed702c86de03a81599d1c3b43638eb5', 'Operator uji', 'agendakan'),
(117, 20261121, 119, '2c43c0063ff7a7dd62aea477bcef4160', 'Operator uji', 'dibuka, 9 dari 9 undangan, perlu 6'),
(117, 20261121, 120, '2171940b28b37f31721d579c0fd654b3', 'Operator uji', 'ditutup, 1 nama, 9 hadir'),
(117, 20261121, 121, 'c441b89b555622f19e24b71f5830359d', 'Operator uji', 'berita_acara, 75 B'),
(117, 20261121, 122, 'fa08aa9a32f7019fcb10b113213880bc', 'Operator uji', 'daftar_hadir, 75 B'),
(117, 20261121, 123, '19977294fb74cca065ea3a6b8f600c97', 'Operator uji', 'lampiran_bnba, 75 B'),
(117, 20261121, 124, '9acdc468350392177ca7862048c1f1eb', 'Operator uji', '1 usulan, segel baris 7ce65b0edfb12cb19eed010d44e61539645ae9a55d9dcfee235b4a4a913f4f78'),
(117, 20261121, 125, 'b2925fa0f3c0b959eb7681a26d997c47', 'Operator uji', 'Usulan baru (DTKS)'),
(117, 20261121, 126, 'e80430b4c2e87547c8b90dd2b2b6f211', 'Operator uji', 'kk, 75 B'),
(117, 20261121, 127, 'f7c774ef1109a4e5ee361ecfedb86dcb', 'Operator uji', 'ktp, 75 B'),
(117, 20261121, 128, '2853bacac2e49147edcd0a2ab6c9384e', 'Operator uji', 'foto_rumah, 75 B'),
(117, 20261121, 129, '6d7edb615024a23d5b9ba1a04ee5a4eb', 'Operator uji', 'agendakan'),
(117, 20261121, 130, 'e465110a0ed98d41761e4cc5033d3c37', 'Operator uji', 'dibuka, 9 dari 9 undangan, perlu 6'),
(117, 20261121, 131, 'dc70643e9812fe9af09cee85dbf4bf31', 'Operator uji', 'diumumkan: 1 nama, 0 tanpa nama'),
(117, 20261121, 132, 'b04845b89a5e0d7120e0f170b675d5f2', 'Operator uji', ''),
(117, 20261121, 133, '45df019ff2cb6ad1df903ba5e4dc480e', 'Operator uji', 'rapat'),
(117, 20261121, 134, 'f5beab6757f050944fddf94c039cee7b', 'Operator uji', ''),
(117, 20261121, 135, '9c6895f7eccd422a819e213d624a99bf', 'Operator uji', ''),
(117, 20261121, 136, 'e2ca0ae7c982a9659fc9128157eeecff', 'Operator uji', 'tertulis'),
(117, 20261121, 137, 'd62e585cf2c23a8fecb4f78b27008741', 'Operator uji', 'Keberatan atas pemrosesan'),
(117, 20261121, 138, 'de3ff07bac8d64cd769e2d55dc57c36c', 'uji', 'dikerjakan'),
(117, 20261121, 139, 'c5770d8fa63689c2a7560d4012df3432', 'uji', 'tanda'),
(117, 20261121, 140, '00ececae31b1ab6cbd0b23f7a475522d', 'uji', ''),
(117, 20261121, 141, '9da1ea43b9cb094f5c35c0e7aed4cef6', 'uji', 'Surat kepada lembaga PDP'),
(117, 20261121, 142, 'e6538d26f38b15e6d9907e17e88410e8', 'uji', ''),
(117, 20261121, 143, '86faf07e3bb9e292bcea87defd2629ec', 'uji', ''),
(118, 20261121, 1, '327c15c12255f67ccf213b944614730f', 'desa 17.03.09.2005', 'accepted');
INSERT INTO audit_root (day, root, signature, signed_at) VALUES
(20261121, 'c443c8a769f668a91d92c11b2bd5ec0ba71e9add4ec5ea436aadfd3e5e4db520', '7f455cac342315b75ff87185c77f8d8a0764b3ea68e9ac13c1a0994f9983e910394f1cf4665c83d39af0a1ea96b4761fc79b8960dc5bbe1d4ec7b293ec3fb70e', 1795856794425);
INSERT INTO change_set (home, id, village, family, event, state, actor, actor_name, role, at, day, reason, evidence, body, outcome, bulk, decided_by, decided_name, decided_at, decided_reason, proposal) VALUES
(117, 382364496691200058, 1702062001, 382364496691200002, 'satu_orang', 'applied', 2, 'provinsi', 'verifikator', 1795230000000, 20261121, 'KTP dilihat', NULL, '', '{"errors":1,"family":{"value":382364496691200002},"id":{"value":382364496691200058},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', NULL, NULL, NULL, NULL, NULL, NULL),
(117, 382364496691200066, 1702062002, 382364496691200067, 'pindah_desa', 'applied', 63002, 'desa 17.02.06.2002', 'operator_desa', 1795230000000, 20261121, 'pindah rumah', NULL, '', '{"benefits":[],"errors":1,"family":{"value":382364496691200067},"id":{"value":382364496691200066},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', NULL, NULL, NULL, NULL, NULL, NULL),
(117, 382364496691200084, 1702062001, 382364496691200012, 'perbaikan', 'applied', 77, 'Operator uji', 'operator_desa', 1795230000000, 20261121, 'sesuai KTP', NULL, '', '{"errors":0,"family":{"value":382364496691200012},"id":{"value":382364496691200084},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', NULL, NULL, NULL, NULL, NULL, NULL),
(117, 382364496691200087, 1702062001, 382364496691200013, 'perbaikan', 'undone', 77, 'Operator uji', 'operator_desa', 1795230000000, 20261121, 'sesuai KTP', NULL, '', '{"errors":0,"family":{"value":382364496691200013},"id":{"value":382364496691200087},"keptOfOthers":[],"mended":[],"opened":[],"state":"undone"}', NULL, 77, 'Operator uji', 1795230000000, 'Perbaikan data', NULL),
(117, 382364496691200091, 1702062001, 382364496691200014, 'rumah', 'applied', 77, 'Operator uji', 'operator_desa', 1795230000000, 20261121, 'laporan RT', NULL, '', '{"errors":1,"family":{"value":382364496691200014},"id":{"value":382364496691200091},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', NULL, NULL, NULL, NULL, NULL, NULL),
(117, 382364496691200095, 1702062001, 382364496691200014, 'anggota_baru', 'applied', 77, 'Operator uji', 'operator_desa', 1795230000000, 20261121, 'laporan RT', NULL, '', '{"benefits":[],"errors":1,"family":{"value":382364496691200014},"id":{"value":382364496691200095},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', NULL, NULL, NULL, NULL, NULL, NULL),
(117, 382364496691200098, 1702062001, 382364496691200082, 'meninggal', 'applied', 77, 'Operator uji', 'operator_desa', 1795230000000, 20261121, 'laporan RT', NULL, '', '{"benefits":[{"code":"BERAKHIR","day":20261121,"person":{"value":382364496691200083},"program":4}],"errors":0,"family":{"value":382364496691200082},"id":{"value":382364496691200098},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', NULL, NULL, NULL, NULL, NULL, NULL),
(118, 382364496691200072, 1703092005, 382364496691200073, 'pindah_desa', 'applied', 93005, 'desa 17.03.09.2005', 'operator_desa', 1795230000000, 20261121, 'pindah rumah', NULL, '', '{"benefits":[],"errors":1,"family":{"value":382364496691200073},"id":{"value":382364496691200072},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO policy (subject, role, valid_from, valid_to, mode) VALUES
('*', '*', 20240101, NULL, 'apply');
INSERT INTO choice (kind, event, code, valid_from, valid_to, id, en, place) VALUES
('darurat', '*', 'bencana', 20240101, NULL, 'Keluarga mengungsi karena bencana', 'The family fled a disaster', 39),
('darurat', '*', 'kekerasan', 20240101, NULL, 'Warga mencari perlindungan dari kekerasan', 'The person seeks shelter from violence', 42),
('darurat', '*', 'lain', 20240101, NULL, 'Keadaan mendesak lain', 'Another emergency', 43),
('darurat', '*', 'rawat_inap', 20240101, NULL, 'Warga dirawat di luar daerahnya', 'The person is in hospital away from home', 40),
('darurat', '*', 'terlantar', 20240101, NULL, 'Warga ditemukan terlantar atau tersesat', 'The person was found abandoned or lost', 41),
('evidence', '*', 'kk', 20240101, NULL, 'Kartu Keluarga', 'Family card (KK)', 13),
('evidence', '*', 'ktp', 20240101, NULL, 'KTP-el', 'KTP-el', 12),
('evidence', '*', 'kunjungan', 20240101, NULL, 'Berita kunjungan rumah', 'Record of a home visit', 15),
('evidence', '*', 'permintaan_pdp', 20240101, NULL, 'Permintaan warga (PDP)', 'Citizen''s request (data protection)', 48),
('evidence', '*', 'pernyataan', 20240101, NULL, 'Surat pernyataan warga', 'Written statement of the citizen', 16),
('evidence', '*', 'surat_desa', 20240101, NULL, 'Surat keterangan desa/kelurahan', 'Statement of the village office', 14),
('evidence', 'cerai', 'akta_cerai', 20240101, NULL, 'Akta cerai', 'Divorce certificate', 22),
('evidence', 'keluar', 'surat_pindah', 20240101, NULL, 'Surat keterangan pindah (SKPWNI)', 'Moving letter (SKPWNI)', 23),
('evidence', 'lahir', 'akta_lahir', 20240101, NULL, 'Akta kelahiran', 'Birth certificate', 17),
('evidence', 'lahir', 'surat_lahir', 20240101, NULL, 'Surat keterangan lahir bidan/rumah sakit', 'Birth letter of a midwife or hospital', 18),
('evidence', 'meninggal', 'akta_kematian', 20240101, NULL, 'Akta kematian', 'Death certificate', 19),
('evidence', 'meninggal', 'surat_kematian', 20240101, NULL, 'Surat keterangan kematian', 'Death statement', 20),
('evidence', 'nikah', 'buku_nikah', 20240101, NULL, 'Buku nikah atau akta perkawinan', 'Marriage book or certificate', 21),
('evidence', 'pindah_desa', 'surat_pindah', 20240101, NULL, 'Surat keterangan pindah (SKPWNI)', 'Moving letter (SKPWNI)', 24),
('pause', 'pdp', 'identitas', 20240101, NULL, 'Menunggu pemohon menunjukkan identitas', 'Waiting for the applicant to show their identity', 56),
('pause', 'pdp', 'keterangan', 20240101, NULL, 'Menunggu keterangan dari pemohon', 'Waiting for particulars from the applicant', 58),
('pause', 'pdp', 'kuasa', 20240101, NULL, 'Menunggu surat kuasa', 'Waiting for the power of attorney', 57),
('purpose', 'ekspor', 'audit', 20240101, NULL, 'Pemeriksaan atau audit', 'Inspection or audit', 36),
('purpose', 'ekspor', 'lain', 20240101, NULL, 'Lainnya (jelaskan)', 'Something else (explain)', 38),
('purpose', 'ekspor', 'laporan', 20240101, NULL, 'Laporan atau evaluasi kepada pimpinan', 'Reporting or evaluation for superiors', 35),
('purpose', 'ekspor', 'padan_dukcapil', 20240101, NULL, 'Pemadanan dengan Dukcapil', 'Matching with the civil registry', 34),
('purpose', 'ekspor', 'penetapan', 20240101, NULL, 'Usulan atau penetapan penerima bantuan', 'Proposing or deciding recipients', 32),
('purpose', 'ekspor', 'penyaluran', 20240101, NULL, 'Penyaluran bantuan', 'Paying out aid', 33),
('purpose', 'ekspor', 'permintaan_warga', 20240101, NULL, 'Permintaan warga atas datanya sendiri', 'A citizen asks for their own data', 37),
('purpose', 'ekspor', 'verifikasi_lapangan', 20240101, NULL, 'Verifikasi di lapangan', 'Checking in the field', 31),
('reason', '*', 'kunjungan', 20240101, NULL, 'Hasil kunjungan ke rumah', 'Found on a home visit', 3),
('reason', '*', 'laporan_rt', 20240101, NULL, 'Laporan RT/RW atau kepala dusun', 'Reported by the RT/RW or hamlet head', 5),
('reason', '*', 'salah_ketik', 20240101, NULL, 'Salah ketik sebelumnya', 'Mistyped before', 4),
('reason', '*', 'sesuai_akta', 20240101, NULL, 'Sesuai akta atau surat resmi lain', 'As on a certificate or other official paper', 2),
('reason', '*', 'sesuai_kk', 20240101, NULL, 'Sesuai Kartu Keluarga yang ditunjukkan', 'As on the family card (KK) shown', 1),
('reason', '*', 'sesuai_ktp', 20240101, NULL, 'Sesuai KTP-el yang ditunjukkan', 'As on the KTP-el shown', 0),
('reason', 'keluar', 'pindah_luar', 20240101, NULL, 'Pindah ke luar wilayah aplikasi ini', 'Moved beyond this register', 6),
('reason', 'keluar', 'tercatat_dua_kali', 20240101, NULL, 'Tercatat dua kali', 'Written down twice', 8),
('reason', 'keluar', 'tidak_ditemukan', 20240101, NULL, 'Tidak ditemukan saat dikunjungi', 'Not found on a visit', 7),
('reason', 'pindah_desa', 'ikut_keluarga', 20240101, NULL, 'Ikut keluarga atau menikah', 'Joined family or married', 11),
('reason', 'pindah_desa', 'pindah_domisili', 20240101, NULL, 'Pindah tempat tinggal', 'Moved house', 9),
('reason', 'pindah_desa', 'salah_desa', 20240101, NULL, 'Salah desa dalam berkas sumber', 'Wrong village in the source file', 10),
('refusal', '*', 'data_kurang', 20240101, NULL, 'Bukti atau data belum cukup', 'Evidence or data are not enough', 29),
('refusal', '*', 'tidak_benar', 20240101, NULL, 'Tidak sesuai keadaan di lapangan', 'Not so on the ground', 30),
('refusal', 'pdp', 'bukan_subjek', 20240101, NULL, 'Pemohon bukan subjek data dan tidak memegang kuasa', 'The applicant is not the data subject and holds no power of attorney', 50),
('refusal', 'pdp', 'hak_orang_lain', 20240101, NULL, 'Mengungkap data pribadi orang lain atau membahayakan orang (UU 27/2022 ps 33)', 'It would disclose another person''s data or endanger somebody', 55),
('refusal', 'pdp', 'identitas', 20240101, NULL, 'Identitas pemohon tidak dapat dibuktikan (UU 27/2022 ps 6-13)', 'The applicant''s identity could not be shown', 49),
('refusal', 'pdp', 'penegakan_hukum', 20240101, NULL, 'Untuk kepentingan proses penegakan hukum (UU 27/2022 ps 15)', 'For the purpose of law enforcement', 53),
('refusal', 'pdp', 'pengawasan', 20240101, NULL, 'Untuk kepentingan umum dalam penyelenggaraan negara (UU 27/2022 ps 15)', 'For the public interest in the running of the state', 54),
('refusal', 'pdp', 'tidak_tercatat', 20240101, NULL, 'Data orang ini tidak tercatat di register', 'The register holds nothing of this person', 51),
('refusal', 'pdp', 'wajib_simpan', 20240101, NULL, 'Undang-undang mewajibkan data ini disimpan (UU 27/2022 ps 15 dan UU 13/2011)', 'The law requires these data to be kept', 52),
('refusal', 'pindah_desa', 'belum_lapor', 20240101, NULL, 'Belum melapor ke desa ini', 'Have not reported to this village yet', 26),
('refusal', 'pindah_desa', 'surat_kurang', 20240101, NULL, 'Surat pindah belum ada', 'The moving letter is missing', 28),
('refusal', 'pindah_desa', 'tidak_di_sini', 20240101, NULL, 'Orangnya tidak tinggal di desa ini', 'They do not live in this village', 25),
('refusal', 'pindah_desa', 'tidak_dikenal', 20240101, NULL, 'Tidak ada catatan orang ini di desa kami', 'Our village has no record of this person', 27),
('tujuan_darurat', '*', 'bantuan', 20240101, NULL, 'Menyalurkan bantuan darurat', 'To hand out emergency aid', 44),
('tujuan_darurat', '*', 'jaminan', 20240101, NULL, 'Memastikan jaminan kesehatan', 'To confirm health insurance', 45),
('tujuan_darurat', '*', 'keluarga', 20240101, NULL, 'Menghubungi keluarga atau desa asal', 'To reach the family or home village', 46),
('tujuan_darurat', '*', 'layanan', 20240101, NULL, 'Memberi layanan sosial yang tidak dapat menunggu', 'To give a social service that cannot wait', 47);
INSERT INTO transfer (home, id, origin, destination, starter, state, day, reason, body, persons, label, version, opened_by, opened_name, opened_at, decided_by, decided_name, decided_at, decided_reason, change_set) VALUES
(117, 382364496691200063, 1702062001, 1702062002, 'origin', 'open', 20261121, 'pindah rumah', '{"name":"","nik":"","parts":[{"family":{"value":382364496691200020},"persons":[{"value":382364496691200020}]}]}', 1, 'WARGA T KE19NEMU', 1, 77, 'Operator uji', 1795230000000, NULL, NULL, NULL, NULL, NULL),
(117, 382364496691200064, 1702062001, 1702062002, 'origin', 'refused', 20261121, 'pindah rumah', '{"name":"","nik":"","parts":[{"family":{"value":382364496691200021},"persons":[{"value":382364496691200021}]}]}', 1, 'WARGA U KE20NEMU', 2, 77, 'Operator uji', 1795230000000, 63002, 'desa 17.02.06.2002', 1795230000000, 'tidak dikenal di sini', NULL),
(117, 382364496691200065, 1702062001, 1702062002, 'origin', 'accepted', 20261121, 'pindah rumah', '{"name":"","nik":"","parts":[{"family":{"value":382364496691200022},"persons":[{"value":382364496691200022}]}]}', 1, 'WARGA V KE21NEMU', 2, 77, 'Operator uji', 1795230000000, 63002, 'desa 17.02.06.2002', 1795230000000, '', 382364496691200066),
(117, 382364496691200071, 1702062001, 1703092005, 'origin', 'accepted', 20261121, 'pindah rumah', '{"name":"","nik":"","parts":[{"family":{"value":382364496691200023},"persons":[{"value":382364496691200023}]}]}', 1, 'WARGA W KE22NEMU', 2, 77, 'Operator uji', 1795230000000, 93005, 'desa 17.03.09.2005', 1795230000000, '', 382364496691200072),
(117, 382364496691200079, 1702062002, 1702062001, 'destination', 'open', 20261121, 'ikut suami', '{"name":"RATNA DEWI","nik":"9902060506820003","parts":[]}', 1, 'RATNA DEWI', 1, 77, 'Operator uji', 1795230000000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO transfer_place (home, village, transfer_home, transfer, side, state, starter) VALUES
(117, 1702062001, 117, 382364496691200063, 'origin', 'open', 'origin'),
(117, 1702062001, 117, 382364496691200064, 'origin', 'refused', 'origin'),
(117, 1702062001, 117, 382364496691200065, 'origin', 'accepted', 'origin'),
(117, 1702062001, 117, 382364496691200071, 'origin', 'accepted', 'origin'),
(117, 1702062001, 117, 382364496691200079, 'destination', 'open', 'destination'),
(117, 1702062002, 117, 382364496691200063, 'destination', 'open', 'origin'),
(117, 1702062002, 117, 382364496691200064, 'destination', 'refused', 'origin'),
(117, 1702062002, 117, 382364496691200065, 'destination', 'accepted', 'origin'),
(117, 1702062002, 117, 382364496691200079, 'origin', 'open', 'destination'),
(118, 1703092005, 117, 382364496691200071, 'destination', 'accepted', 'origin');
INSERT INTO transfer_person (home, person, transfer_home, transfer, family, village) VALUES
(117, 382364496691200020, 117, 382364496691200063, 382364496691200020, 1702062001);
INSERT INTO saved_view (account, id, screen, name, query, created_at) VALUES
(77, 382364496691200105, 'keluarga', 'Tidak valid', 'wilayah=17.02.06.2001&valid=tidak', 1795230000000);
INSERT INTO case_note (home, family, person, rule, village, state, until, note, actor, actor_name, at) VALUES
(117, 382364496691200017, 382364496691200017, 'A02', 1702062001, 'confirmed', 99991231, 'sesuai akta', 77, 'Operator uji', 1795230000000);
INSERT INTO bulk_job (id, account, actor_name, region, mend, state, reason, total, done, applied, refused, undone, created_at, started_at, finished_at, message, owner, beat_at) VALUES
(1, 1, 'operator', 1702062001, '{"setPlace":{"_0":{"rt":"009"}}}', 'ready', 'laporan RT', 1, 0, 0, 0, 0, 1795230000000, NULL, NULL, '', NULL, NULL);
INSERT INTO bulk_row (job, number, home, family, person, village, state, change, before, after, words, change_set) VALUES
(1, 1, 117, 382364496691200015, 0, 1702062001, 'ready', '{"changes":{"changes":[{"family":{"_0":{"family":{"value":382364496691200015},"seen":1,"values":{"rt":"009"}}}}],"event":"massal","family":{"value":382364496691200015},"reason":"laporan RT"},"makesValid":false,"records":[{"id":{"value":382364496691200015},"unit":"family","version":1}]}', '[{"field":"rt","value":"001"}]', '[{"field":"rt","value":"009"}]', '', NULL);
INSERT INTO family_address (home, word, village, family) VALUES
(117, 35184372088833, 1702062001, 382364496691200002),
(117, 35184372088833, 1702062001, 382364496691200004),
(117, 35184372088833, 1702062001, 382364496691200005),
(117, 35184372088833, 1702062001, 382364496691200007),
(117, 35184372088833, 1702062001, 382364496691200009),
(117, 35184372088833, 1702062001, 382364496691200010),
(117, 35184372088833, 1702062001, 382364496691200011),
(117, 35184372088833, 1702062001, 382364496691200012),
(117, 35184372088833, 1702062001, 382364496691200013),
(117, 35184372088833, 1702062001, 382364496691200014),
(117, 35184372088833, 1702062001, 382364496691200015),
(117, 35184372088833, 1702062001, 382364496691200016),
(117, 35184372088833, 1702062001, 382364496691200017),
(117, 35184372088833, 1702062001, 382364496691200018),
(117, 35184372088833, 1702062001, 382364496691200019),
(117, 35184372088833, 1702062001, 382364496691200020),
(117, 35184372088833, 1702062001, 382364496691200021),
(117, 35184372088833, 1702062001, 382364496691200024),
(117, 35184372088833, 1702062001, 382364496691200025),
(117, 35184372088833, 1702062001, 382364496691200026),
(117, 35184372088833, 1702062001, 382364496691200027),
(117, 35184372088833, 1702062001, 382364496691200028),
(117, 35184372088833, 1702062001, 382364496691200029),
(117, 35184372088833, 1702062001, 382364496691200030),
(117, 35184372088833, 1702062001, 382364496691200031),
(117, 35184372088833, 1702062001, 382364496691200032),
(117, 35184372088833, 1702062001, 382364496691200033),
(117, 35184372088833, 1702062001, 382364496691200034),
(117, 35184372088833, 1702062001, 382364496691200035),
(117, 35184372088833, 1702062001, 382364496691200036),
(117, 35184372088833, 1702062001, 382364496691200037),
(117, 35184372088833, 1702062001, 382364496691200038),
(117, 35184372088833, 1702062001, 382364496691200039),
(117, 35184372088833, 1702062001, 382364496691200040),
(117, 35184372088833, 1702062001, 382364496691200041),
(117, 35184372088833, 1702062001, 382364496691200042),
(117, 35184372088833, 1702062001, 382364496691200043),
(117, 35184372088833, 1702062001, 382364496691200044),
(117, 35184372088833, 1702062001, 382364496691200082),
(117, 35184372088833, 1702062002, 382364496691200008),
(117, 36283883716609, 1702062001, 382364496691200002),
(117, 36283883716609, 1702062001, 382364496691200004),
(117, 36283883716609, 1702062001, 382364496691200005),
(117, 36283883716609, 1702062001, 382364496691200007),
(117, 36283883716609, 1702062001, 382364496691200009),
(117, 36283883716609, 1702062001, 382364496691200010),
(117, 36283883716609, 1702062001, 382364496691200011),
(117, 36283883716609, 1702062001, 382364496691200012),
(117, 36283883716609, 1702062001, 382364496691200013),
(117, 36283883716609, 1702062001, 382364496691200014),
(117, 36283883716609, 1702062001, 382364496691200015),
(117, 36283883716609, 1702062001, 382364496691200016),
(117, 36283883716609, 1702062001, 382364496691200017),
(117, 36283883716609, 1702062001, 382364496691200018),
(117, 36283883716609, 1702062001, 382364496691200019),
(117, 36283883716609, 1702062001, 382364496691200020),
(117, 36283883716609, 1702062001, 382364496691200021),
(117, 36283883716609, 1702062001, 382364496691200024),
(117, 36283883716609, 1702062001, 382364496691200025),
(117, 36283883716609, 1702062001, 382364496691200026),
(117, 36283883716609, 1702062001, 382364496691200027),
(117, 36283883716609, 1702062001, 382364496691200028),
(117, 36283883716609, 1702062001, 382364496691200029),
(117, 36283883716609, 1702062001, 382364496691200030),
(117, 36283883716609, 1702062001, 382364496691200031),
(117, 36283883716609, 1702062001, 382364496691200032),
(117, 36283883716609, 1702062001, 382364496691200033),
(117, 36283883716609, 1702062001, 382364496691200034),
(117, 36283883716609, 1702062001, 382364496691200035),
(117, 36283883716609, 1702062001, 382364496691200036),
(117, 36283883716609, 1702062001, 382364496691200037),
(117, 36283883716609, 1702062001, 382364496691200038),
(117, 36283883716609, 1702062001, 382364496691200039),
(117, 36283883716609, 1702062001, 382364496691200040),
(117, 36283883716609, 1702062001, 382364496691200041),
(117, 36283883716609, 1702062001, 382364496691200042),
(117, 36283883716609, 1702062001, 382364496691200043),
(117, 36283883716609, 1702062001, 382364496691200044),
(117, 36283883716609, 1702062001, 382364496691200082),
(117, 36283883716609, 1702062002, 382364496691200008),
(117, 37383395344386, 1702062001, 382364496691200002),
(117, 37383395344386, 1702062001, 382364496691200004),
(117, 37383395344386, 1702062001, 382364496691200005),
(117, 37383395344386, 1702062001, 382364496691200007),
(117, 37383395344386, 1702062001, 382364496691200009),
(117, 37383395344386, 1702062001, 382364496691200010),
(117, 37383395344386, 1702062001, 382364496691200011),
(117, 37383395344386, 1702062001, 382364496691200012),
(117, 37383395344386, 1702062001, 382364496691200013),
(117, 37383395344386, 1702062001, 382364496691200014),
(117, 37383395344386, 1702062001, 382364496691200015),
(117, 37383395344386, 1702062001, 382364496691200016),
(117, 37383395344386, 1702062001, 382364496691200017),
(117, 37383395344386, 1702062001, 382364496691200018),
(117, 37383395344386, 1702062001, 382364496691200019),
(117, 37383395344386, 1702062001, 382364496691200020),
(117, 37383395344386, 1702062001, 382364496691200021),
(117, 37383395344386, 1702062001, 382364496691200024),
(117, 37383395344386, 1702062001, 382364496691200025),
(117, 37383395344386, 1702062001, 382364496691200026),
(117, 37383395344386, 1702062001, 382364496691200027),
(117, 37383395344386, 1702062001, 382364496691200028),
(117, 37383395344386, 1702062001, 382364496691200029),
(117, 37383395344386, 1702062001, 382364496691200030),
(117, 37383395344386, 1702062001, 382364496691200031),
(117, 37383395344386, 1702062001, 382364496691200032),
(117, 37383395344386, 1702062001, 382364496691200033),
(117, 37383395344386, 1702062001, 382364496691200034),
(117, 37383395344386, 1702062001, 382364496691200035),
(117, 37383395344386, 1702062001, 382364496691200036),
(117, 37383395344386, 1702062001, 382364496691200037),
(117, 37383395344386, 1702062001, 382364496691200038),
(117, 37383395344386, 1702062001, 382364496691200039),
(117, 37383395344386, 1702062001, 382364496691200040),
(117, 37383395344386, 1702062001, 382364496691200041),
(117, 37383395344386, 1702062001, 382364496691200042),
(117, 37383395344386, 1702062001, 382364496691200043),
(117, 37383395344386, 1702062001, 382364496691200044),
(117, 37383395344386, 1702062001, 382364496691200082),
(117, 37383395344386, 1702062002, 382364496691200008),
(118, 35184372088833, 1703092005, 382364496691200006),
(118, 36283883716609, 1703092005, 382364496691200006),
(118, 37383395344386, 1703092005, 382364496691200006);
INSERT INTO job (id, kind, lane, state, account, actor_name, region, title, body, phase, done, total, checkpoint, outcome, problem, attempts, cancel_asked, created_at, started_at, beat_at, finished_at, owner) VALUES
(382364496691200045, 'cari ganda', 'berat', 'done', 0, 'uji', 0, 'uji', '{"region":{"value":0}}', '{"en":"Writing cases","id":"Menulis kasus"}', 5, 5, NULL, '{"cases":4,"gone":0,"new":5,"numbers":1,"persons":43}', NULL, 1, 0, 1795230000000, 1795230000000, 1795230000000, 1795230000000, 2268133097519390135),
(382364496691200101, 'ekspor', 'ringan', 'done', 2, 'dinsos', 1702062001, 'Keluarga, Desa Derati', '{"order":{"format":"csv","groups":["identitas"],"isMasked":true,"purpose":"laporan","selection":{"families":{"_0":{"isGone":false,"region":{"value":1702062001}}}},"words":"laporan triwulan"}}', '{"en":"Writing rows to the file","id":"Menulis baris ke berkas"}', 39, 40, NULL, '{"rows":39}', NULL, 1, 0, 1795230000000, 1795230000000, 1795230000000, 1795230000000, 2268133097519390135),
(382364496691200104, 'pratinjau aturan', 'ringan', 'done', 0, 'uji', 1700000000, '', '{"change":{"value":382364496691200103},"region":{"value":1700000000}}', '{"en":"Reckoning what would be","id":"Menghitung keadaan sesudahnya"}', 44, 44, NULL, '{"at":1795230000000,"becomeInvalid":0,"becomeValid":0,"day":20261201,"edition":0,"examples":[],"families":43,"freshness":382364496691200099,"invalidAfter":35,"invalidBefore":35,"persons":44,"places":[],"rules":[]}', NULL, 1, 0, 1795230000000, 1795230000000, 1795230000000, 1795230000000, 2268133097519390135),
(382364496691200217, 'buat dokumen', 'dokumen', 'done', 77, 'Operator uji', 1702062001, 'Tanda terima usulan', '{"home":117,"papers":[{"value":382364496691200216}],"region":{"value":1702062001}}', '{"en":"Receipt of a proposal","id":"Tanda terima usulan"}', 0, 1, NULL, '{"about":"usulan","made":1,"subject":{"value":382364496691200212}}', NULL, 1, 0, 1795230000000, 1795230000000, 1795230000000, 1795230000000, 2268133097519390135);
INSERT INTO stored_file (id, digest, bytes, name, media_type, purpose, account, region, created_at, expires_at) VALUES
(382364496691200102, '2219ac526dcc1e1606823a2e2639b9a38d8e357c457fabac0ae75d4a80ac2dc7', 3503, 'tepat-0AKKEFFG00035.csv', 'text/csv; charset=utf-8', 'ekspor', 2, 1702062001, 1795230000000, 1795834800000),
(382364496691200112, '6a921afb4f6ce63e1ccc660e40dd40fb065ac15acbf18c141af8b789d0dbd7a2', 103, 'kk.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200114, 'f5924dcbe0d743cdde6fbb9d2d4f299fdda8c43de310be0a0ae3d80ebee17435', 103, 'ktp.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200116, '6d3f2fd8bf211681cf063c9dee8bd43f1bf1255383cbf813a792ec7dc698467a', 103, 'foto_rumah.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200119, '4719b84111f779bf4a3eeb24cc2dbb169fcfdc2e679816f0dcd4c8d3ded9b060', 103, 'berita_acara.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200121, 'c72edd7ee386f3d9590172c7559f54f9445c4d2f63e3daccd81b22b8e70d736a', 103, 'daftar_hadir.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200123, '92171a5b00226a02604a25bae593b58f947ea390eab367318b89da418b0b3410', 103, 'lampiran_bnba.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200128, 'c7ec814f6dd50c57d88d8c0418cc8d3d72d146e21da4eb7b49b944710e0f88a7', 103, 'kk.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200130, 'c4a8047ab41c16f78157169f8efe500608b707763ea5a20f021e40390bccb90c', 103, 'ktp.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200132, 'ad02dad945f97919e7eb87f24d650ec08b6282f55fd77851240b08194b2b6332', 103, 'foto_rumah.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200135, '312f49a44209676228526f3b8c87e426b2993101abfa5f0f877dbb86b369f6f7', 103, 'berita_acara.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200137, '1921633f149270f79f58f3701f1ce3c942e56014272b38b64e534d81f96ad612', 103, 'daftar_hadir.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200139, '7ef999e422f8f44d392c5591ebcfc6e6feb2efa4a35b82f1617d7fec38696e57', 103, 'lampiran_bnba.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200144, '2b45bdbe4b0ba2f2e296760b7122dc7e0991e7142c63f344df164513d63929fc', 103, 'kk.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200146, 'ef58e329d99d04f27b2b69c4ab94cca8669b74df7dd1832d1a38df3b3c3e4e50', 103, 'ktp.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200148, '0edecd80ca986793b63e2a941f43190017406ac0a0529577dff5e78f74be99e5', 103, 'foto_rumah.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200151, '792e9d5901ccd51a7c2e5c80a09a77150b4ddb3a4c8fb7123b62028921306db6', 103, 'berita_acara.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200153, '4a92510f6a4449405f935f535a3ddd51c04ec082bd4c35acd685319fb8a172aa', 103, 'daftar_hadir.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200155, '1090a9eb14737246168db550838fdfc71d3b084b3fda561dcd36d857c45ca658', 103, 'lampiran_bnba.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200166, 'd70d6e56439e5d54dea82b37fb5144807213d2711840bcc5aa8269d7c11527a3', 103, 'kk.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200168, 'e021e4a95c1bdff70bb41f5280149c98afa9cad28d80da21b10ce41f17b2837e', 103, 'ktp.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200170, '64949eaff60bd5850cd1c7519f7b87445f9a67815c5f95b738a2cccc49e2b83c', 103, 'foto_rumah.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200173, '5853e8a30226b61094569ffa80547011e47ae48a52c27dfe8787fcde3989240d', 103, 'berita_acara.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200175, '3ad1ca5643145fd2c6bc2db84a3e4fdaf6d75d5133dbab21057554717fcfe735', 103, 'daftar_hadir.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200177, 'e603f5a2175e789d731dfbb657f95f0e1d4774f4260d8a331b7ab8ecdbb0a210', 103, 'lampiran_bnba.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200187, '0e5055cfe89acd9df3972d0dbea6f5419cece2c9ea22336fcf4d55cf5c5a957a', 103, 'kk.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200189, '034103a480d4e1a68be70df4d87c335e7a1e4fd34a8acf3c4d2bc1c097b79bdd', 103, 'ktp.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200191, '73ee8e59238bccc9c98b15c2f5f3af2f8e36774fa80e799b54d7197a8e61a565', 103, 'foto_rumah.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200194, '36b9ba0cdda72f4aff45d9a2ed6c7e5402d0ed87b2c36654d8a9e31de0c295e5', 103, 'berita_acara.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200196, '4266aa8913f34b7dbe1895efc53b5869eccaf282b613e7085debee42dbb292d6', 103, 'daftar_hadir.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200198, 'adadfabef95ce56802bfd1b36b94d9f08b07e72fc7c740caa542bcb7be8fe32d', 103, 'lampiran_bnba.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200210, 'dab8be1b6e4069f1658cd7a952e4ebae11e99a1cfe04c421f811ab638383a5f4', 103, 'surat_pengesahan.png', 'application/octet-stream', 'bukti', 8, 1702000000, 1795230000000, NULL),
(382364496691200215, '4fac8d189ac18451575dd079053e15fa71e8b0a94081b3c4326a45c1e5e4fefd', 103, 'kk.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200218, 'de0401431877928370898b8d41015b50282fc0cb4b26179695d580d162a8a33b', 49, 'tanda_terima_usulan-A8667TBK.pdf', 'application/octet-stream', 'dokumen', 77, 1702062001, 1795230000000, NULL),
(382364496691200222, '84deec78cd5f6ffaae42b4dedf3d8155284d726a4bd8ef733d0d9e93ab4b9efd', 103, 'kk.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200224, '5fac23d142297b9ec5a5dc4c9a9bcdb6800dc199d42ef4aec1d0aa8be6100026', 103, 'ktp.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200226, 'a28ae2f4c4cc950d9b523b58c7984d63c2059cbac6d47869e48ae7070b567aee', 103, 'foto_rumah.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200229, 'f1a7d8061addf76e36555fce727b5c1d5d21e6bfd9dedbf977a8c44da1ed92de', 103, 'berita_acara.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200231, '4ee4f9e2bed7d5562ba08c2f65e55414529ef058fe992cceac8f46dbc943f827', 103, 'daftar_hadir.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200233, '3aa122a1ea3bee2fab925ad2286e0e0c13f9ae4cd88f26091914f5a52ebdb980', 103, 'lampiran_bnba.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200237, '01e81d60b24096f0059018dbba2c4234cf766a8bd15d26fc7573387969540765', 103, 'kk.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200239, '79a06830a664ba61cdcdef3b9785a123d790fd37bc8c416a91f4a8162fa225ac', 103, 'ktp.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL),
(382364496691200241, 'c27102dd1d61b49ee75173810daebd7eb1603072292afe3d45ca29aaf5547676', 103, 'foto_rumah.png', 'application/octet-stream', 'bukti', 77, 1702062001, 1795230000000, NULL);
INSERT INTO account_event (account, id, at, actor, actor_name, what, detail) VALUES
(2, 382364496691200108, 1795230000000, 8, 'kadis', 'tugas dititipkan', 'kadis@17.02'),
(8, 382364496691200107, 1795230000000, 8, 'kadis', 'tugas dititipkan', 'kadis@17.02');
INSERT INTO sign_in_event (account, id, at, outcome, address, agent) VALUES
(1, 382364496691200055, 1795230000000, 'ok', 'local', '');
INSERT INTO known_device (token_hash, account, seen_at) VALUES
('d8f387a7fc124cbab374cd02cdb561c818faeab0704bdbff9f7bb14af6f61558', 1, 1795230000000);
INSERT INTO second_factor (account, secret, made_at, confirmed_at, last_step) VALUES
(2, '22bfcb68b2568663a0fcac0f713b0fbd41fb47a4c9fa1e768eb7d915d096eca9cfc64e9919c23779bbc0829fa93eb7ac', 1795230000000, 1795230000000, 0),
(7, 'f9db0101c60fe0f4183bfae3daed554cd59b8dbc5e2c4b5e6a9f462927c330ba2e5be08a49020cd24b086e069ea3bf7a', 1795230000000, 1795230000000, 0),
(8, 'aa4db5831c4ff2d7f28f164586eedd44abb8eb2504e9b3b50fc0d1ea2df984411fc98444431ce3149ab6e64c3e22a480', 1795230000000, 1795230000000, 0);
INSERT INTO delegation (id, giver, taker, role, region, valid_from, valid_to, reason, made_at, ended_at, ended_by) VALUES
(382364496691200106, 8, 2, 'kadis', 1702000000, 20261121, 20261128, 'cuti', 1795230000000, NULL, NULL);
INSERT INTO role_rule (kind, role, holder, reach, valid_from, valid_to) VALUES
('beri', 'admin', 'admin', 'below', 20240101, NULL),
('beri', 'auditor', 'admin', 'same', 20240101, NULL),
('beri', 'bupati', 'admin', 'same', 20240101, NULL),
('beri', 'camat', 'admin', 'same', 20240101, NULL),
('beri', 'kades', 'admin', 'same', 20240101, NULL),
('beri', 'kadis', 'admin', 'same', 20240101, NULL),
('beri', 'opd', 'admin', 'same', 20240101, NULL),
('beri', 'operator_desa', 'admin', 'same', 20240101, NULL),
('beri', 'verifikator', 'admin', 'same', 20240101, NULL),
('kode', 'admin', '', 'same', 20240101, NULL),
('kode', 'bupati', '', 'same', 20240101, NULL),
('kode', 'kadis', '', 'same', 20240101, NULL),
('kode', 'verifikator', '', 'same', 20240101, NULL),
('tingkat', 'bupati', 'kabupaten', 'same', 20240101, NULL),
('tingkat', 'camat', 'kecamatan', 'same', 20240101, NULL),
('tingkat', 'kades', 'desa', 'same', 20240101, NULL),
('tingkat', 'operator_desa', 'desa', 'same', 20240101, NULL),
('titip', 'admin', 'admin', 'same', 20240101, NULL),
('titip', 'admin', 'kadis', 'same', 20240101, NULL),
('titip', 'auditor', 'auditor', 'same', 20240101, NULL),
('titip', 'bupati', 'bupati', 'same', 20240101, NULL),
('titip', 'camat', 'camat', 'same', 20240101, NULL),
('titip', 'camat', 'kades', 'same', 20240101, NULL),
('titip', 'kades', 'kades', 'same', 20240101, NULL),
('titip', 'kadis', 'admin', 'same', 20240101, NULL),
('titip', 'kadis', 'kadis', 'same', 20240101, NULL),
('titip', 'kadis', 'verifikator', 'same', 20240101, NULL),
('titip', 'opd', 'opd', 'same', 20240101, NULL),
('titip', 'operator_desa', 'operator_desa', 'same', 20240101, NULL),
('titip', 'operator_desa', 'verifikator', 'same', 20240101, NULL),
('titip', 'verifikator', 'kadis', 'same', 20240101, NULL),
('titip', 'verifikator', 'verifikator', 'same', 20240101, NULL);
INSERT INTO audit_subject (home, family, at, chain, day, number, person) VALUES
(117, 382364496691200002, 1795230000000, 0, 20261121, 5, NULL),
(117, 382364496691200002, 1795230000000, 117, 20261121, 14, NULL),
(117, 382364496691200002, 1795230000000, 117, 20261121, 16, NULL),
(117, 382364496691200003, 1795230000000, 0, 20261121, 5, NULL),
(117, 382364496691200003, 1795230000000, 117, 20261121, 2, NULL),
(117, 382364496691200003, 1795230000000, 117, 20261121, 14, NULL),
(117, 382364496691200004, 1795230000000, 0, 20261121, 5, NULL),
(117, 382364496691200004, 1795230000000, 117, 20261121, 16, NULL),
(117, 382364496691200005, 1795230000000, 0, 20261121, 5, NULL),
(117, 382364496691200005, 1795230000000, 117, 20261121, 17, NULL),
(117, 382364496691200007, 1795230000000, 0, 20261121, 5, NULL),
(117, 382364496691200007, 1795230000000, 117, 20261121, 15, NULL),
(117, 382364496691200007, 1795230000000, 117, 20261121, 136, NULL),
(117, 382364496691200007, 1795230000000, 117, 20261121, 137, 382364496691200007),
(117, 382364496691200007, 1795230000000, 117, 20261121, 138, 382364496691200007),
(117, 382364496691200007, 1795230000000, 117, 20261121, 139, 382364496691200007),
(117, 382364496691200007, 1795230000000, 117, 20261121, 142, 382364496691200007),
(117, 382364496691200007, 1795230000000, 117, 20261121, 143, 382364496691200007),
(117, 382364496691200008, 1795230000000, 0, 20261121, 5, NULL),
(117, 382364496691200008, 1795230000000, 117, 20261121, 15, NULL),
(117, 382364496691200012, 1795230000000, 117, 20261121, 20, NULL),
(117, 382364496691200013, 1795230000000, 117, 20261121, 21, NULL),
(117, 382364496691200013, 1795230000000, 117, 20261121, 22, NULL),
(117, 382364496691200014, 1795230000000, 117, 20261121, 23, NULL),
(117, 382364496691200014, 1795230000000, 117, 20261121, 24, NULL),
(117, 382364496691200016, 1795230000000, 117, 20261121, 113, NULL),
(117, 382364496691200017, 1795230000000, 117, 20261121, 31, 382364496691200017),
(117, 382364496691200020, 1795230000000, 117, 20261121, 7, NULL),
(117, 382364496691200021, 1795230000000, 117, 20261121, 8, NULL),
(117, 382364496691200021, 1795230000000, 117, 20261121, 9, NULL),
(117, 382364496691200022, 1795230000000, 117, 20261121, 10, NULL),
(117, 382364496691200022, 1795230000000, 117, 20261121, 11, NULL),
(117, 382364496691200023, 1795230000000, 117, 20261121, 12, NULL),
(117, 382364496691200023, 1795230000000, 118, 20261121, 1, NULL),
(117, 382364496691200082, 1795230000000, 117, 20261121, 25, NULL),
(118, 382364496691200006, 1795230000000, 0, 20261121, 5, NULL),
(118, 382364496691200006, 1795230000000, 117, 20261121, 17, NULL);
INSERT INTO audit_tally (home, day, verb, place, entries) VALUES
(0, 20261121, 'lihat daftar', 1700000000, 1),
(0, 20261121, 'minta pekerjaan', 0, 1),
(0, 20261121, 'minta pekerjaan', 1700000000, 1),
(0, 20261121, 'mulai impor', 1700000000, 1),
(0, 20261121, 'selesai impor', 1700000000, 1),
(0, 20261121, 'selesai pekerjaan', 0, 1),
(0, 20261121, 'selesai pekerjaan', 1700000000, 1),
(0, 20261121, 'usulkan aturan', 1700000000, 1),
(117, 20261121, 'ajukan pindah', 1702062001, 5),
(117, 20261121, 'akses darurat', 1702062002, 1),
(117, 20261121, 'buat dokumen', 1702062001, 1),
(117, 20261121, 'catat insiden', 1702000000, 1),
(117, 20261121, 'catat perangkat desa', 1702062001, 1),
(117, 20261121, 'catat persetujuan', 1702062001, 1),
(117, 20261121, 'ekspor', 1702062001, 1),
(117, 20261121, 'kerjakan permintaan warga', 1702000000, 1),
(117, 20261121, 'kerjakan permintaan warga', 1702062001, 2),
(117, 20261121, 'langkah usulan', 1702062001, 16),
(117, 20261121, 'lihat keluarga', 1702062001, 23),
(117, 20261121, 'lihat permintaan warga', 1702062001, 2),
(117, 20261121, 'masuk', 1702062001, 1),
(117, 20261121, 'minta ekspor', 1702062001, 1),
(117, 20261121, 'minta pekerjaan', 1702062001, 2),
(117, 20261121, 'mulai impor', 1702000000, 1),
(117, 20261121, 'perbaiki', 1702062001, 6),
(117, 20261121, 'putuskan berkas usulan', 1702000000, 4),
(117, 20261121, 'putuskan ganda', 1702062001, 4),
(117, 20261121, 'putuskan pindah', 1702062002, 2),
(117, 20261121, 'segel musyawarah', 1702062001, 6),
(117, 20261121, 'selenggarakan musyawarah', 1702062001, 3),
(117, 20261121, 'selesai impor', 1702000000, 1),
(117, 20261121, 'selesai pekerjaan', 1702062001, 2),
(117, 20261121, 'terima permintaan warga', 1702062001, 1),
(117, 20261121, 'tulis usulan', 1702062001, 9),
(117, 20261121, 'ubah akun', 1702000000, 2),
(117, 20261121, 'umumkan daftar', 1702062001, 1),
(117, 20261121, 'unggah berkas', 1702000000, 1),
(117, 20261121, 'unggah berkas', 1702062001, 40),
(117, 20261121, 'urungkan perubahan', 1702062001, 1),
(118, 20261121, 'putuskan pindah', 1703092005, 1);
INSERT INTO notice (id, kind, account, permission, region, words_id, words_en, link, at, expires_at) VALUES
(382364496691200052, 'data_ganda', 1, NULL, NULL, '4 kasus data ganda antardesa baru di desa Anda. Jawablah dalam 14 hari; sesudah itu kasusnya naik ke Dinsos.', '4 new cases of duplicates between villages are in your village. Answer within 14 days; after that they go up to Dinsos.', '/ganda', 1795230000000, 1803006000000),
(382364496691200053, 'data_ganda', 6, NULL, NULL, '4 kasus data ganda antardesa baru di desa Anda. Jawablah dalam 14 hari; sesudah itu kasusnya naik ke Dinsos.', '4 new cases of duplicates between villages are in your village. Answer within 14 days; after that they go up to Dinsos.', '/ganda', 1795230000000, 1803006000000),
(382364496691200054, 'data_ganda', 4, NULL, NULL, '3 kasus data ganda antardesa baru di desa Anda. Jawablah dalam 14 hari; sesudah itu kasusnya naik ke Dinsos.', '3 new cases of duplicates between villages are in your village. Answer within 14 days; after that they go up to Dinsos.', '/ganda', 1795230000000, 1803006000000),
(382364496691200057, 'akses_darurat', NULL, 'pdp', 1702000000, 'operator (Operator desa/kelurahan, Desa Derati) membuka satu keluarga di Desa Taba Anyar yang di luar wilayahnya: Keluarga mengungsi karena bencana. Mohon ditinjau.', 'operator (Operator desa/kelurahan, Desa Derati) opened one family in Desa Taba Anyar, beyond their area: Keluarga mengungsi karena bencana. Please review.', '/darurat/tinjau', 1795230000000, 1803006000000),
(382364496691200109, 'akun', 2, NULL, NULL, 'Rekan menitipkan tugas kepada Anda.', 'A colleague has passed a task to you.', '/akun', 1795230000000, 1803006000000),
(382364496691200124, 'usulan', NULL, 'final', 1702062001, 'Musyawarah disegel: 1 usulan siap difinalkan.', 'A deliberation was sealed: 1 proposals can be made final.', '/usulan/final', 1795230000000, 1803006000000),
(382364496691200125, 'usulan', NULL, 'teruskan', 1702062001, 'Derati memfinalkan 1 usulan.', 'Derati made 1 proposals final.', '/terusan', 1795230000000, 1803006000000),
(382364496691200140, 'usulan', NULL, 'final', 1702062001, 'Musyawarah disegel: 1 usulan siap difinalkan.', 'A deliberation was sealed: 1 proposals can be made final.', '/usulan/final', 1795230000000, 1803006000000),
(382364496691200141, 'usulan', NULL, 'teruskan', 1702062001, 'Derati memfinalkan 1 usulan.', 'Derati made 1 proposals final.', '/terusan', 1795230000000, 1803006000000),
(382364496691200156, 'usulan', NULL, 'final', 1702062001, 'Musyawarah disegel: 1 usulan siap difinalkan.', 'A deliberation was sealed: 1 proposals can be made final.', '/usulan/final', 1795230000000, 1803006000000),
(382364496691200157, 'usulan', NULL, 'teruskan', 1702062001, 'Derati memfinalkan 1 usulan.', 'Derati made 1 proposals final.', '/terusan', 1795230000000, 1803006000000),
(382364496691200160, 'usulan', 1, NULL, NULL, '3 nama hasil periode 11/2026 menunggu verifikasi ulang desa sampai 05-12-2026.', 'Results of 11/2026 to be verified again by the village until 05-12-2026: 3 names.', '/serah/0AKKEFFG0004Z', 1795230000000, 1803006000000),
(382364496691200161, 'usulan', 5, NULL, NULL, '3 nama hasil periode 11/2026 menunggu verifikasi ulang desa sampai 05-12-2026.', 'Results of 11/2026 to be verified again by the village until 05-12-2026: 3 names.', '/serah/0AKKEFFG0004Z', 1795230000000, 1803006000000),
(382364496691200162, 'usulan', 6, NULL, NULL, '3 nama hasil periode 11/2026 menunggu verifikasi ulang desa sampai 05-12-2026.', 'Results of 11/2026 to be verified again by the village until 05-12-2026: 3 names.', '/serah/0AKKEFFG0004Z', 1795230000000, 1803006000000),
(382364496691200163, 'usulan', 77, NULL, NULL, '3 nama hasil periode 11/2026 menunggu verifikasi ulang desa sampai 05-12-2026.', 'Results of 11/2026 to be verified again by the village until 05-12-2026: 3 names.', '/serah/0AKKEFFG0004Z', 1795230000000, 1803006000000),
(382364496691200178, 'usulan', NULL, 'final', 1702062001, 'Musyawarah disegel: 1 usulan siap difinalkan.', 'A deliberation was sealed: 1 proposals can be made final.', '/usulan/final', 1795230000000, 1803006000000),
(382364496691200179, 'usulan', NULL, 'teruskan', 1702062001, 'Derati memfinalkan 1 usulan.', 'Derati made 1 proposals final.', '/terusan', 1795230000000, 1803006000000),
(382364496691200180, 'usulan', NULL, 'verifikasi', 1702062001, 'Kecamatan meneruskan 1 usulan Derati.', 'Proposals of Derati that the kecamatan forwarded: 1.', '/verifikasi', 1795230000000, 1803006000000),
(382364496691200181, 'usulan', 1, NULL, NULL, '1 usulan lulus pemeriksaan Dinsos.', 'Proposals that passed the verification: 1.', '/usulan/0AKKEFFG00054', 1795230000000, 1803006000000),
(382364496691200182, 'usulan', 5, NULL, NULL, '1 usulan lulus pemeriksaan Dinsos.', 'Proposals that passed the verification: 1.', '/usulan/0AKKEFFG00054', 1795230000000, 1803006000000),
(382364496691200183, 'usulan', 6, NULL, NULL, '1 usulan lulus pemeriksaan Dinsos.', 'Proposals that passed the verification: 1.', '/usulan/0AKKEFFG00054', 1795230000000, 1803006000000),
(382364496691200184, 'usulan', 77, NULL, NULL, '1 usulan lulus pemeriksaan Dinsos.', 'Proposals that passed the verification: 1.', '/usulan/0AKKEFFG00054', 1795230000000, 1803006000000),
(382364496691200199, 'usulan', NULL, 'final', 1702062001, 'Musyawarah disegel: 1 usulan siap difinalkan.', 'A deliberation was sealed: 1 proposals can be made final.', '/usulan/final', 1795230000000, 1803006000000),
(382364496691200200, 'usulan', NULL, 'teruskan', 1702062001, 'Derati memfinalkan 1 usulan.', 'Derati made 1 proposals final.', '/terusan', 1795230000000, 1803006000000),
(382364496691200201, 'usulan', NULL, 'verifikasi', 1702062001, 'Kecamatan meneruskan 1 usulan Derati.', 'Proposals of Derati that the kecamatan forwarded: 1.', '/verifikasi', 1795230000000, 1803006000000),
(382364496691200202, 'usulan', 1, NULL, NULL, '1 usulan lulus pemeriksaan Dinsos.', 'Proposals that passed the verification: 1.', '/usulan/0AKKEFFG0005S', 1795230000000, 1803006000000),
(382364496691200203, 'usulan', 5, NULL, NULL, '1 usulan lulus pemeriksaan Dinsos.', 'Proposals that passed the verification: 1.', '/usulan/0AKKEFFG0005S', 1795230000000, 1803006000000),
(382364496691200204, 'usulan', 6, NULL, NULL, '1 usulan lulus pemeriksaan Dinsos.', 'Proposals that passed the verification: 1.', '/usulan/0AKKEFFG0005S', 1795230000000, 1803006000000),
(382364496691200205, 'usulan', 77, NULL, NULL, '1 usulan lulus pemeriksaan Dinsos.', 'Proposals that passed the verification: 1.', '/usulan/0AKKEFFG0005S', 1795230000000, 1803006000000),
(382364496691200207, 'usulan', NULL, 'setujui_dinas', 1702000000, 'Berkas baru: 2 usulan menunggu persetujuan.', 'A new list: 2 proposals wait to be endorsed.', '/pengesahan/0AKKEFFG0006E', 1795230000000, 1803006000000),
(382364496691200208, 'usulan', NULL, 'sahkan', 1702000000, 'Berkas 2 usulan menunggu pengesahan.', 'A list of 2 proposals waits to be ratified.', '/pengesahan/0AKKEFFG0006E', 1795230000000, 1803006000000),
(382364496691200211, 'usulan', NULL, 'verifikasi', 1702000000, 'Berkas 2 usulan sudah disahkan.', 'A list of 2 proposals was ratified.', '/pengesahan/0AKKEFFG0006E', 1795230000000, 1803006000000),
(382364496691200234, 'usulan', NULL, 'final', 1702062001, 'Musyawarah disegel: 1 usulan siap difinalkan.', 'A deliberation was sealed: 1 proposals can be made final.', '/usulan/final', 1795230000000, 1803006000000),
(382364496691200248, 'meja_pdp', NULL, 'pdp', 1702062001, 'PDP-2026-0001, Keberatan atas pemrosesan: diterima. Jawab dalam 72 jam.', 'PDP-2026-0001, Object to the processing: received. Answer within 72 hours.', '/pdp/permintaan/0AKKEFFG0007N', 1795230000000, 1803006000000),
(382364496691200254, 'meja_pdp', NULL, 'pdp', 1702000000, 'Insiden INS-2026-0001 dicatat. Beri tahu lembaga PDP dan subjek data dalam 72 jam sejak diketahui.', 'Breach INS-2026-0001 was noted. Tell the authority and the subjects within 72 hours of noticing.', '/pdp/insiden/0AKKEFFG0007W', 1795230000000, 1803006000000);
INSERT INTO notice_seen (notice, account, at) VALUES
(382364496691200124, 77, 1795230000000),
(382364496691200125, 5, 1795230000000),
(382364496691200140, 77, 1795230000000),
(382364496691200141, 5, 1795230000000),
(382364496691200156, 77, 1795230000000),
(382364496691200157, 5, 1795230000000),
(382364496691200160, 8, 1795230000000),
(382364496691200161, 8, 1795230000000),
(382364496691200162, 8, 1795230000000),
(382364496691200163, 8, 1795230000000),
(382364496691200178, 77, 1795230000000),
(382364496691200179, 5, 1795230000000),
(382364496691200180, 6, 1795230000000),
(382364496691200181, 2, 1795230000000),
(382364496691200182, 2, 1795230000000),
(382364496691200183, 2, 1795230000000),
(382364496691200184, 2, 1795230000000),
(382364496691200199, 77, 1795230000000),
(382364496691200200, 5, 1795230000000),
(382364496691200201, 6, 1795230000000),
(382364496691200202, 2, 1795230000000),
(382364496691200203, 2, 1795230000000),
(382364496691200204, 2, 1795230000000),
(382364496691200205, 2, 1795230000000),
(382364496691200207, 2, 1795230000000),
(382364496691200208, 7, 1795230000000),
(382364496691200211, 8, 1795230000000),
(382364496691200234, 77, 1795230000000),
(382364496691200248, 77, 1795230000000),
(382364496691200254, 0, 1795230000000);
INSERT INTO break_glass (id, account, actor_name, role, origin, session, state, home, family, place, reason, purpose, words, asked_at, expires_at, ended_at) VALUES
(382364496691200056, 1, 'operator', 'operator_desa', 1702062001, 'fc24e777f2821350baabb74d134799b75b23dd124dfd2f04d62774b9feb71624', 'given', 117, 382364496691200003, 1702062002, 'Keluarga mengungsi karena bencana', 'Menyalurkan bantuan darurat', 'mengungsi karena banjir', 1795230000000, 1795233600000, NULL);
INSERT INTO privacy_request (id, home, year, sequence, region, person, family, kind, channel, applicant, contact, proxy, words, identity, state, taken_at, due_at, paused_at, handler, handler_name, proposal, proposal_code, proposed_by, proposed_name, answer, answered_at, closed_at, file, handed_to, erased_at, version, taken_by, taken_name) VALUES
(382364496691200245, 117, 2026, 1, 1702062001, 382364496691200007, 382364496691200007, 'keberatan', 'desa', 'BAMBANG IRAWAN', '0812', '', 'Tidak ingin namanya dipakai', 'KTP dilihat di loket', 'dikerjakan', 1795230000000, 1795489200000, NULL, 0, 'uji', '', '', NULL, '', '', NULL, NULL, NULL, '', NULL, 3, 77, 'Operator uji');
INSERT INTO desk_event (unit, record, id, at, account, actor_name, what, words) VALUES
('insiden', 382364496691200252, 382364496691200253, 1795230000000, 0, 'uji', 'diterima', 'Buku tertinggal'),
('insiden', 382364496691200252, 382364496691200256, 1795230000000, 0, 'uji', 'surat', 'Surat kepada lembaga PDP'),
('permintaan', 382364496691200245, 382364496691200246, 1795230000000, 77, 'Operator uji', 'diterima', ''),
('permintaan', 382364496691200245, 382364496691200247, 1795230000000, 77, 'Operator uji', 'identitas', 'KTP dilihat di loket'),
('permintaan', 382364496691200245, 382364496691200249, 1795230000000, 0, 'uji', 'dikerjakan', ''),
('permintaan', 382364496691200245, 382364496691200251, 1795230000000, 0, 'uji', 'tanda', 'tidak setuju dinilai mesin');
INSERT INTO desk_letter (id, unit, record, region, kind, number, day, addressee, title, body, signer, signer_title, made_at, made_by, made_name) VALUES
(382364496691200255, 'insiden', 382364496691200252, 1702000000, 'insiden_lembaga', '470/12/2026', 20261121, 'Menteri', 'Laporan kegagalan pelindungan data pribadi', 'Berdasarkan Pasal 46 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, kami melaporkan kegagalan pelindungan data pribadi nomor INS-2026-0001.
Kejadian: Buku tertinggal.
Diketahui pada: 21 November 2026 pukul 10.00 WIB. Terjadi: belum diketahui.
Data pribadi yang terungkap: nama.
Jumlah subjek data: belum diketahui. Wilayah: belum diketahui.
Bagaimana terungkap: belum diketahui
Penilaian risiko: belum diketahui
Upaya penanganan dan pemulihan: belum diketahui
Penanggung jawab yang dapat dihubungi: Dinsos.
Demikian laporan ini kami sampaikan.', 'KEPALA DINAS', 'Kepala Dinas Sosial', 1795230000000, 0, 'uji');
INSERT INTO letter_template (kind, valid_from, title, body) VALUES
('insiden_lembaga', 20240101, 'Laporan kegagalan pelindungan data pribadi', 'Berdasarkan Pasal 46 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, kami melaporkan kegagalan pelindungan data pribadi nomor {nomor}.
Kejadian: {kejadian}.
Diketahui pada: {diketahui}. Terjadi: {waktu}.
Data pribadi yang terungkap: {data}.
Jumlah subjek data: {jumlah}. Wilayah: {wilayah}.
Bagaimana terungkap: {cara}
Penilaian risiko: {risiko}
Upaya penanganan dan pemulihan: {tindakan}
Penanggung jawab yang dapat dihubungi: {kontak}.
Demikian laporan ini kami sampaikan.'),
('insiden_subjek', 20240101, 'Pemberitahuan kegagalan pelindungan data pribadi', 'Berdasarkan Pasal 46 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, kami memberitahukan bahwa telah terjadi kegagalan pelindungan data pribadi yang menyangkut data Saudara.
Data yang terungkap: {data}.
Kapan dan bagaimana: {waktu}. {cara}
Kami mengetahuinya pada {diketahui}.
Risiko bagi Saudara: {risiko}
Upaya penanganan dan pemulihan yang kami lakukan: {tindakan}
Mohon waspada terhadap orang yang mengaku petugas dan meminta uang, kode, atau kata sandi. Petugas kami tidak pernah memintanya.
Pertanyaan dapat disampaikan kepada {kontak}, Dinas Sosial {kabupaten}.
Kami memohon maaf atas kejadian ini.'),
('insiden_umum', 20240101, 'Pengumuman kegagalan pelindungan data pribadi', 'Dinas Sosial {kabupaten} mengumumkan bahwa telah terjadi kegagalan pelindungan data pribadi: {kejadian}.
Data yang terungkap: {data}. Wilayah: {wilayah}.
Kami mengetahuinya pada {diketahui} dan telah melakukan: {tindakan}
Warga yang mengalami hal mencurigakan dapat menghubungi {kontak}.
Pengumuman ini disampaikan sesuai Pasal 46 Undang-Undang Nomor 27 Tahun 2022.'),
('jawaban', 20240101, 'Jawaban atas permintaan data pribadi', 'Menjawab permintaan Saudara nomor {nomor} yang kami terima pada {diterima} tentang {jenis}, dengan ini kami sampaikan:
{jawaban}
{perubahan}
Apabila Saudara berkeberatan atas jawaban ini, Saudara dapat menghubungi meja pelindungan data pribadi Dinas Sosial {kabupaten} atau lembaga pelindungan data pribadi.
Demikian untuk diketahui.'),
('penolakan', 20240101, 'Penolakan permintaan data pribadi', 'Menjawab permintaan Saudara nomor {nomor} yang kami terima pada {diterima} tentang {jenis}, dengan menyesal kami tidak dapat memenuhinya.
Alasan: {alasan}.
{jawaban}
Saudara dapat mengajukan keberatan kepada Kepala Dinas Sosial {kabupaten} atau kepada lembaga pelindungan data pribadi.
Demikian untuk diketahui.');
INSERT INTO person_mark (home, person, id, reason, request, at, actor_name, lifted_at, lifted_reason, village) VALUES
(117, 382364496691200007, 382364496691200250, 'tidak setuju dinilai mesin', 382364496691200245, 1795230000000, 'uji', NULL, NULL, 1702062001);
INSERT INTO breach (id, home, year, sequence, region, title, noticed_at, happened, kinds, persons, places, how, risk, risk_level, measures, handler, origin, public_needed, authority_at, subjects_at, public_at, state, lessons, closed_at, version, made_by, made_name, made_at) VALUES
(382364496691200252, 117, 2026, 1, 1702000000, 'Buku tertinggal', 1795230000000, '', 'nama', 0, '', '', '', 'rendah', '', 'Dinsos', '', 0, NULL, NULL, NULL, 'terbuka', '', NULL, 1, 0, 'uji', 1795230000000);
INSERT INTO retention_rule (kind, region, valid_from, recorded_at, days, act, basis, reason, actor_name) VALUES
('berkas', 0, 20240101, 0, 0, 'hapus', 'Minimalisasi data (ps 16): berkas hasil ekspor dan unggahan yang lewat tanggal berlakunya', '', 'Tepat'),
('ditarik', 0, 20240101, 0, 730, 'pseudonim', 'Penghentian pemrosesan (ps 42): orang yang ditarik dari register', '', 'Tepat'),
('draf', 0, 20240101, 0, 30, 'hapus', 'Minimalisasi data (ps 16): isian yang tidak diselesaikan', '', 'Tepat'),
('gagal_masuk', 0, 20240101, 0, 30, 'hapus', 'Keamanan akun (ps 35): dipakai untuk melihat upaya menebak kata sandi', '', 'Tepat'),
('kata_jejak', 0, 20240101, 0, 3650, 'hapus', 'Pertanggungjawaban (ps 47) dan masa daluwarsa: kata-kata jejak audit. Rantainya tetap utuh', '', 'Tepat'),
('pekerjaan', 0, 20240101, 0, 730, 'hapus', 'Pertanggungjawaban: catatan pekerjaan yang sudah selesai', '', 'Tepat'),
('pencarian', 0, 20240101, 0, 1, 'hapus', 'Minimalisasi data (ps 16): pencarian yang diingat hanya berlaku satu jam', '', 'Tepat'),
('permintaan', 0, 20240101, 0, 1825, 'pseudonim', 'Pertanggungjawaban (ps 47): permintaan warga yang sudah selesai', '', 'Tepat'),
('sesi', 0, 20240101, 0, 7, 'hapus', 'Keamanan akun (UU 27/2022 ps 35): sesi yang sudah berakhir tidak diperlukan lagi', '', 'Tepat'),
('temuan', 0, 20240101, 0, 1095, 'hapus', 'Pertanggungjawaban: temuan yang sudah ditutup', '', 'Tepat'),
('tindakan', 0, 20240101, 0, 400, 'hapus', 'Teknis: jawaban formulir yang sama tidak dikerjakan dua kali', '', 'Tepat');
INSERT INTO processing_activity (id, region, version, name, purpose, basis, subjects, kinds, recipients, retention, measures, contact, is_active, actor_name, at) VALUES
(20, 0, 1, 'Register kesejahteraan sosial', 'Menetapkan siapa yang berhak atas bantuan sosial dan memperbaiki datanya', 'Tugas kepentingan umum: UU 13/2011 ps 8-11, UU 27/2022 ps 20 ayat 2 huruf e', 'Warga miskin dan rentan, termasuk anak dan penyandang disabilitas', 'Identitas, hubungan keluarga, alamat, keadaan rumah, pekerjaan, kesehatan dan disabilitas (data spesifik)', 'Desa/kelurahan, Dinas Sosial kabupaten, Kementerian Sosial', 'Selama orangnya tercatat; sesudah ditarik menurut jadwal retensi', 'Wewenang menurut peran dan wilayah, NIK disamarkan, jejak audit berantai, cadangan tersandi', 'Meja PDP Dinas Sosial', 1, 'Tepat', 0),
(21, 0, 1, 'Pemuatan berkas DTKS', 'Memuat data dari Kementerian Sosial dan membandingkannya dengan perbaikan desa', 'Kewajiban hukum: Permensos 3/2021, UU 27/2022 ps 20 ayat 2 huruf c', 'Keluarga dalam berkas DTKS', 'Identitas, keluarga, alamat, program', 'Dinas Sosial kabupaten', 'Nilai asal disimpan selama berbeda dari nilai register', 'Berkas tidak disimpan di server sesudah dimuat, digest berkas, pembatalan impor', 'Meja PDP Dinas Sosial', 1, 'Tepat', 0),
(22, 0, 1, 'Pemeriksaan kelayakan data oleh aturan', 'Menemukan data yang keliru sebelum orang kehilangan bantuan', 'Tugas kepentingan umum: UU 13/2011, UU 27/2022 ps 20 ayat 2 huruf e', 'Semua orang dalam register', 'Temuan menurut aturan tertulis', 'Desa/kelurahan, Dinas Sosial kabupaten', 'Temuan tertutup dihapus menurut jadwal retensi', 'Aturan tertulis dan diumumkan, keputusan tetap oleh manusia, hak keberatan', 'Meja PDP Dinas Sosial', 1, 'Tepat', 0),
(23, 0, 1, 'Jejak audit', 'Mengetahui siapa melihat dan mengubah data', 'Kewajiban hukum: UU 27/2022 ps 31, 35 dan 39', 'Pengguna, dan orang yang datanya dilihat', 'Akun, waktu, nomor rekaman; tanpa NIK dan nama', 'Auditor, Inspektorat', 'Kata-kata dihapus menurut jadwal retensi; rantai disimpan tetap', 'Rantai digest, jangkar bertanda tangan di luar server', 'Meja PDP Dinas Sosial', 1, 'Tepat', 0),
(24, 0, 1, 'Akun pengguna', 'Memberi petugas akses sesuai tugasnya', 'Kewajiban hukum: UU 27/2022 ps 35', 'Petugas', 'Nama, peran, wilayah, waktu masuk', 'Admin Dinas Sosial', 'Sesi dan kegagalan masuk dihapus menurut jadwal retensi', 'Kata sandi disandikan yescrypt, kunci sementara sesudah delapan kali gagal', 'Meja PDP Dinas Sosial', 1, 'Tepat', 0),
(25, 0, 1, 'Permintaan warga dan insiden', 'Memenuhi hak subjek data dan memberitahukan insiden', 'Kewajiban hukum: UU 27/2022 ps 5-13, 30, 46', 'Warga yang meminta atau terdampak', 'Nama, kontak, isi permintaan, jawaban', 'Meja PDP, lembaga pelindungan data pribadi', 'Disamarkan menurut jadwal retensi', 'Dua pasang mata untuk penghapusan dan penolakan, surat bernomor', 'Meja PDP Dinas Sosial', 1, 'Tepat', 0),
(26, 0, 1, 'Ekspor data', 'Menyerahkan data kepada penerima yang berhak', 'Tugas kepentingan umum: UU 13/2011, Perpres 39/2019', 'Keluarga dalam daftar yang diekspor', 'Menurut kolom yang dipilih', 'Penerima yang disebut dalam alasan ekspor', 'Berkas dihapus sesudah tanggal berlakunya', 'Alasan wajib, nomor disamarkan, tercatat dalam jejak audit', 'Meja PDP Dinas Sosial', 1, 'Tepat', 0);
INSERT INTO privacy_notice (id, region, channel, version, valid_from, title, body, actor_name, at) VALUES
(17, 0, 'pencacahan', 1, 20240101, 'Pemberitahuan pada pendataan', 'Data keluarga Bapak/Ibu dicatat oleh Dinas Sosial untuk menentukan siapa yang berhak atas bantuan sosial, berdasarkan UU 13/2011 dan UU 27/2022.
Yang dicatat: identitas, anggota keluarga, keadaan rumah, pekerjaan, kesehatan, dan program yang diterima.
Yang menerima data: desa/kelurahan, Dinas Sosial kabupaten, dan Kementerian Sosial. Data tidak dijual dan tidak diumumkan.
Bapak/Ibu berhak melihat, memperbaiki, meminta penghapusan, dan berkeberatan. Datanglah ke kantor desa/kelurahan atau Dinas Sosial; jawaban paling lama 3 x 24 jam.', 'Tepat', 0),
(18, 0, 'usulan', 1, 20240101, 'Pemberitahuan pada usulan', 'Dengan mengusulkan keluarga, data yang diisi dipakai untuk memeriksa kelayakan bantuan sosial, berdasarkan UU 13/2011 dan UU 27/2022.
Usulan diperiksa petugas; keputusan tidak diambil oleh mesin saja. Data usulan yang ditolak tidak disimpan lebih lama daripada jadwal retensi.
Pengusul berhak melihat, memperbaiki, menarik usulan, dan berkeberatan.', 'Tepat', 0),
(19, 0, 'loket', 1, 20240101, 'Pemberitahuan di loket', 'Data Anda diproses Dinas Sosial untuk pelayanan bantuan sosial (UU 13/2011, UU 27/2022). Anda berhak tahu data apa yang kami simpan, dari mana asalnya, dan siapa yang melihatnya. Mintalah di loket ini; jawaban paling lama 3 x 24 jam, tanpa biaya.', 'Tepat', 0);
INSERT INTO consent (home, family, id, person, village, notice, way, day, place, scan, witness, account, actor_name, at, withdrawn_at, withdrawn_reason, withdrawn_name) VALUES
(117, 382364496691200007, 382364496691200244, 0, 1702062001, 17, 'tertulis', 20261120, 'rumah', '', '', 77, 'Operator uji', 1795230000000, NULL, NULL, NULL);
INSERT INTO rule_change (id, state, region, valid_from, retroactive, reason, basis, account, actor_name, created_at, submitted_at, decided_by, decided_name, decided_at, decided_reason, version, preview, preview_job, restores, in_force_at) VALUES
(382364496691200103, 'draft', 1700000000, 20261201, 0, 'usul Dinsos', '', 0, 'uji', 1795230000000, NULL, NULL, '', NULL, '', 1, '{"at":1795230000000,"becomeInvalid":0,"becomeValid":0,"day":20261201,"edition":0,"examples":[],"families":43,"freshness":382364496691200099,"invalidAfter":35,"invalidBefore":35,"persons":44,"places":[],"rules":[]}', 382364496691200104, NULL, NULL);
INSERT INTO rule_change_row (rule_change, number, key, body, before) VALUES
(382364496691200103, 0, 'ambang maximum_age', '{"threshold":{"name":"maximum_age","value":100}}', '{"threshold":{"name":"maximum_age","value":110}}');
INSERT INTO cutoff_kind (code, id, en, place) VALUES
('usulan_dtks', 'Usulan DTKS/DTSEN', 'Proposals for DTKS/DTSEN', 0),
('usulan_bansos', 'Usulan bansos', 'Proposals for social aid', 1),
('usulan_pbi', 'Usulan PBI-JK', 'Proposals for PBI-JK', 2),
('perbaikan', 'Perbaikan data', 'Mending of data', 3),
('penghapusan', 'Usulan penghapusan', 'Proposals of removal', 4),
('pengesahan', 'Pengesahan Bupati/Wali Kota', 'Endorsement by the Regent/Mayor', 5),
('penarikan', 'Penarikan data pusat', 'Pull of data by the ministry', 6),
('verval', 'Verifikasi dan validasi', 'Verification round', 7);
INSERT INTO cutoff (id, valid_from, kind, region, body) VALUES
(77, 20260101, 'usulan_dtks', 1702000000, '{"series":{"value":77},"zone":"wib","late":"berikutnya","months":{},"span":{"monthly":{"to":25,"from":1}},"validFrom":20260101,"region":{"value":1702000000},"minute":1439,"basis":"","kind":"usulan_dtks"}');
INSERT INTO village_day (village, day, families_in, families_out, persons_in, persons_out, invalid_in, invalid_out) VALUES
(1702062001, 20261121, 41, 2, 43, 3, 34, 2),
(1702062002, 20261121, 3, 1, 3, 1, 2, 0),
(1703092005, 20261121, 2, 0, 2, 0, 1, 0);
INSERT INTO rule_day (rule, village, day, families_in, families_out) VALUES
('A02', 1702062001, 20261121, 36, 2),
('A02', 1702062002, 20261121, 1, 0),
('A02', 1703092005, 20261121, 1, 0),
('B06', 1702062001, 20261121, 5, 0),
('B06', 1702062002, 20261121, 1, 0),
('D01', 1702062001, 20261121, 2, 0),
('D02', 1702062001, 20261121, 1, 0),
('D02', 1702062002, 20261121, 1, 0),
('J02', 1702062002, 20261121, 1, 0),
('N03', 1702062001, 20261121, 31, 2),
('N03', 1702062002, 20261121, 1, 0),
('N03', 1703092005, 20261121, 1, 0);
INSERT INTO export (id, account, actor_name, region, title, asked, purpose, words, masked, asked_at, made_at, row_count, file, bytes, expires_at, dropped_at, downloads, downloaded_at) VALUES
(382364496691200101, 2, 'dinsos', 1702062001, 'Keluarga, Desa Derati', '{"format":"csv","groups":["identitas"],"isMasked":true,"purpose":"laporan","selection":{"families":{"_0":{"isGone":false,"region":{"value":1702062001}}}},"words":"laporan triwulan"}', 'laporan', 'laporan triwulan', 1, 1795230000000, 1795230000000, 39, 382364496691200102, 3503, 1795834800000, NULL, 0, NULL);
INSERT INTO rule_sum (region, rule, families, findings) VALUES
(1702000000, 'A02', 35, 35),
(1702000000, 'B06', 6, 6),
(1702000000, 'D01', 2, 2),
(1702000000, 'D02', 2, 2),
(1702000000, 'J02', 1, 1),
(1702000000, 'N03', 30, 30),
(1703000000, 'A02', 1, 1),
(1703000000, 'N03', 1, 1);
INSERT INTO change_sum (region, day, changes) VALUES
(1702000000, 20778, 6),
(1703000000, 20778, 1);
INSERT INTO program_sum (region, program, families, persons) VALUES
(1702000000, 1, 1, 1),
(1702000000, 4, 0, 0);
INSERT INTO village_change (village, newest) VALUES
(1702062001, 382364496691200098),
(1702062002, 382364496691200066),
(1703092005, 382364496691200072);
INSERT INTO link_case (home, id, kind, first, second, first_village, second_village, chance, signs, state, answers, version, found_at, decided_by, decided_name, decided_at, reason, survivor, change_set, since) VALUES
(117, 382364496691200046, 'orang', 382364496691200002, 382364496691200003, 1702062001, 1702062002, 9992, 'nik:serialSlip name:soundRare birth:same mother:sameCommonest sex:same family:slip place:sameDistrict', 'same', '[]', 2, 1795230000000, 2, 'provinsi', 1795230000000, 'KTP dilihat', 382364496691200002, 382364496691200058, 1795230000000),
(117, 382364496691200047, 'orang', 382364496691200002, 382364496691200004, 1702062001, 1702062001, 9999, 'nik:same name:slipRare birth:same mother:sameCommonest sex:same family:different place:same', 'visit', '[]', 2, 1795230000000, NULL, NULL, NULL, NULL, NULL, NULL, 1795230000000),
(117, 382364496691200048, 'orang', 382364496691200003, 382364496691200004, 1702062002, 1702062001, 9986, 'nik:serialSlip name:slipRare birth:same mother:sameCommonest sex:same family:slip place:sameDistrict', 'gone', '[]', 2, 1795230000000, NULL, NULL, NULL, 'open', NULL, NULL, 1795230000000),
(117, 382364496691200049, 'orang', 382364496691200005, 382364496691200006, 1702062001, 1703092005, 9977, 'nik:serialSlip name:soundRare birth:same mother:sameCommon sex:same family:different place:different', 'open', '[{"account":63001,"at":1795230000000,"isSame":true,"name":"desa 17.02.06.2001","person":{"value":382364496691200005},"reason":"dikenal RT","village":{"value":1702062001}}]', 2, 1795230000000, NULL, NULL, NULL, NULL, NULL, NULL, 1795230000000),
(117, 382364496691200050, 'nik', 382364496691200007, 382364496691200008, 1702062001, 1702062002, 0, 'nik:same', 'different', '[]', 2, 1795230000000, 2, 'provinsi', 1795230000000, 'dua orang', NULL, NULL, 1795230000000);
INSERT INTO link_place (home, person, case_home, link_case, village, kind, state, chance, other, leads, since, answered, waits) VALUES
(117, 382364496691200002, 117, 382364496691200046, 1702062001, 'orang', 'same', 9992, 1702062002, 1, 1795230000000, 0, NULL),
(117, 382364496691200002, 117, 382364496691200047, 1702062001, 'orang', 'visit', 9999, 1702062001, 1, 1795230000000, 0, NULL),
(117, 382364496691200003, 117, 382364496691200046, 1702062002, 'orang', 'same', 9992, 1702062001, 0, 1795230000000, 0, NULL),
(117, 382364496691200003, 117, 382364496691200048, 1702062002, 'orang', 'gone', 9986, 1702062001, 1, 1795230000000, 0, NULL),
(117, 382364496691200004, 117, 382364496691200047, 1702062001, 'orang', 'visit', 9999, 1702062001, 0, 1795230000000, 0, NULL),
(117, 382364496691200004, 117, 382364496691200048, 1702062001, 'orang', 'gone', 9986, 1702062002, 0, 1795230000000, 0, NULL),
(117, 382364496691200005, 117, 382364496691200049, 1702062001, 'orang', 'open', 9977, 1703092005, 1, 1795230000000, 1, 1795230000000),
(117, 382364496691200007, 117, 382364496691200050, 1702062001, 'nik', 'different', 0, 1702062002, 1, 1795230000000, 0, NULL),
(117, 382364496691200008, 117, 382364496691200050, 1702062002, 'nik', 'different', 0, 1702062001, 0, 1795230000000, 0, NULL),
(118, 382364496691200006, 117, 382364496691200049, 1703092005, 'orang', 'open', 9977, 1702062001, 0, 1795230000000, 2, 1795230000000);
INSERT INTO person_link (bucket, part, entries) VALUES
(7, -382364496691200000, X'ECD97500090000E07B6E4E05'),
(1101, -382364496691200000, X'1B1C7500120000E07B6E4E05'),
(1406, -382364496691200000, X'A0567500200000E07B6E4E05'),
(1778, -382364496691200000, X'9F7B7500270000E07B6E4E05'),
(2214, -382364496691200000, X'3F847500110000E07B6E4E05'),
(3270, -382364496691200000, X'BCDA7500240000E07B6E4E05'),
(3658, -382364496691200000, X'8C997500240000E07B6E4E05'),
(3919, -382364496691200000, X'3D0275001B0000E07B6E4E05'),
(5062, -382364496691200000, X'16667500170000E07B6E4E05'),
(5562, -382364496691200000, X'973875001E0000E07B6E4E05'),
(5566, -382364496691200000, X'AB4075000C0000E07B6E4E05'),
(5657, -382364496691200000, X'3F1475000A0000E07B6E4E05'),
(5931, -382364496691200000, X'51537500210000E07B6E4E05'),
(6105, -382364496691200000, X'712975001C0000E07B6E4E05'),
(6602, -382364496691200000, X'B1CC7500230000E07B6E4E05'),
(6818, -382364496691200000, X'4C0375001C0000E07B6E4E05'),
(7261, -382364496691200000, X'4EC975000B0000E07B6E4E05'),
(8746, -382364496691200000, X'F0B07500050000E07B6E4E05'),
(8750, -382364496691200000, X'80E675002B0000E07B6E4E05'),
(8832, -382364496691200000, X'FC757500160000E07B6E4E05'),
(9094, -382364496691200000, X'C9987500250000E07B6E4E05'),
(9142, -382364496691200000, X'8F747500040000E07B6E4E05'),
(9314, -382364496691200000, X'D5257500090000E07B6E4E05D5257500220000E07B6E4E05'),
(9693, -382364496691200000, X'05CF7500090000E07B6E4E05'),
(9959, -382364496691200000, X'922B7500170000E07B6E4E05'),
(10673, -382364496691200000, X'33777600060000E07B6E4E05'),
(10782, -382364496691200000, X'0FDC7500020000E07B6E4E050FDC7500040000E07B6E4E050FDC7500030000E07B6E4E05'),
(11265, -382364496691200000, X'D1197500160000E07B6E4E05D11975001B0000E07B6E4E05'),
(12271, -382364496691200000, X'50C37500020000E07B6E4E0550C37500040000E07B6E4E0550C37500030000E07B6E4E05'),
(12830, -382364496691200000, X'886B7500080000E07B6E4E05'),
(13022, -382364496691200000, X'108C75000D0000E07B6E4E05'),
(13108, -382364496691200000, X'91B87500110000E07B6E4E05'),
(13304, -382364496691200000, X'29C87500190000E07B6E4E05'),
(13966, -382364496691200000, X'6D477500290000E07B6E4E05'),
(13990, -382364496691200000, X'7E6C75000A0000E07B6E4E05'),
(14236, -382364496691200000, X'6A857500050000E07B6E4E056A857600060000E07B6E4E05'),
(14560, -382364496691200000, X'143C7500180000E07B6E4E05'),
(14565, -382364496691200000, X'496775002C0000E07B6E4E05'),
(14875, -382364496691200000, X'9B3F7500150000E07B6E4E05'),
(15117, -382364496691200000, X'C2EE75002C0000E07B6E4E05'),
(15334, -382364496691200000, X'B58875000E0000E07B6E4E05'),
(15735, -382364496691200000, X'151B7500090000E07B6E4E05'),
(16795, -382364496691200000, X'F78975000E0000E07B6E4E05'),
(16983, -382364496691200000, X'86817500020000E07B6E4E05'),
(17014, -382364496691200000, X'0C897500160000E07B6E4E05'),
(17231, -382364496691200000, X'59AD7500180000E07B6E4E05'),
(18419, -382364496691200000, X'2EE275001A0000E07B6E4E05'),
(18628, -382364496691200000, X'39E375000C0000E07B6E4E05'),
(19404, -382364496691200000, X'CEF875001F0000E07B6E4E05'),
(19439, -382364496691200000, X'0EA975000E0000E07B6E4E05'),
(19449, -382364496691200000, X'925375000F0000E07B6E4E05'),
(20345, -382364496691200000, X'67F27500290000E07B6E4E05'),
(20470, -382364496691200000, X'43667500110000E07B6E4E05'),
(20537, -382364496691200000, X'C0FB7500180000E07B6E4E05C0FB75001D0000E07B6E4E05'),
(20894, -382364496691200000, X'84447500280000E07B6E4E05'),
(21211, -382364496691200000, X'479E75000D0000E07B6E4E05'),
(21682, -382364496691200000, X'D0B67500020000E07B6E4E05D0B67500040000E07B6E4E05D0B67500030000E07B6E4E05'),
(21686, -382364496691200000, X'FBF77500050000E07B6E4E05FBF77600060000E07B6E4E05'),
(21786, -382364496691200000, X'0F287500190000E07B6E4E05'),
(21865, -382364496691200000, X'EAEF75000F0000E07B6E4E05EAEF7500140000E07B6E4E05'),
(22589, -382364496691200000, X'42357500230000E07B6E4E0542357500280000E07B6E4E05'),
(23237, -382364496691200000, X'8B6B75000F0000E07B6E4E05'),
(24242, -382364496691200000, X'07787500250000E07B6E4E05'),
(24626, -382364496691200000, X'6D1775001E0000E07B6E4E05'),
(25341, -382364496691200000, X'CF777500140000E07B6E4E05'),
(26210, -382364496691200000, X'9F4F75001D0000E07B6E4E05'),
(26597, -382364496691200000, X'0E327500260000E07B6E4E05'),
(27126, -382364496691200000, X'12DF7500140000E07B6E4E05'),
(27944, -382364496691200000, X'F53175002B0000E07B6E4E05'),
(29166, -382364496691200000, X'608375001F0000E07B6E4E0560837500240000E07B6E4E05'),
(29410, -382364496691200000, X'D1407500070000E07B6E4E05'),
(29600, -382364496691200000, X'F0BD75001A0000E07B6E4E05'),
(29615, -382364496691200000, X'41BD75002C0000E07B6E4E05'),
(30155, -382364496691200000, X'402375000D0000E07B6E4E0540237500120000E07B6E4E05'),
(30711, -382364496691200000, X'D1E675000C0000E07B6E4E05'),
(30906, -382364496691200000, X'6D817500190000E07B6E4E05'),
(31208, -382364496691200000, X'29207500220000E07B6E4E05'),
(31332, -382364496691200000, X'825C75000D0000E07B6E4E05'),
(31764, -382364496691200000, X'78367500270000E07B6E4E05'),
(32402, -382364496691200000, X'122F75001D0000E07B6E4E05'),
(32603, -382364496691200000, X'5FBB7500100000E07B6E4E05'),
(32656, -382364496691200000, X'5AF07500150000E07B6E4E05'),
(34099, -382364496691200000, X'DD0E75001D0000E07B6E4E05'),
(34294, -382364496691200000, X'74107500100000E07B6E4E05'),
(34843, -382364496691200000, X'FD7A7500100000E07B6E4E05'),
(35800, -382364496691200000, X'E77B75001F0000E07B6E4E05'),
(35900, -382364496691200000, X'FE2F75000B0000E07B6E4E05'),
(36508, -382364496691200000, X'AF617500150000E07B6E4E05'),
(37581, -382364496691200000, X'84557500250000E07B6E4E05'),
(37785, -382364496691200000, X'A61A7500130000E07B6E4E05'),
(37818, -382364496691200000, X'1E3F7500170000E07B6E4E05'),
(38146, -382364496691200000, X'1D767500210000E07B6E4E051D767500260000E07B6E4E05'),
(38986, -382364496691200000, X'2FFC7500030000E07B6E4E05'),
(39421, -382364496691200000, X'8EF37500160000E07B6E4E05'),
(39701, -382364496691200000, X'286B75002A0000E07B6E4E05'),
(39760, -382364496691200000, X'D72275000A0000E07B6E4E05'),
(39787, -382364496691200000, X'1BBC75001A0000E07B6E4E05'),
(40171, -382364496691200000, X'E0237500280000E07B6E4E05'),
(40467, -382364496691200000, X'1CC67500270000E07B6E4E05'),
(40505, -382364496691200000, X'4CEA7500050000E07B6E4E054CEA7600060000E07B6E4E05'),
(41781, -382364496691200000, X'F0377500170000E07B6E4E05'),
(42069, -382364496691200000, X'98987500150000E07B6E4E05989875001A0000E07B6E4E05'),
(42555, -382364496691200000, X'2E107500140000E07B6E4E05'),
(42674, -382364496691200000, X'7D257500070000E07B6E4E05'),
(43919, -382364496691200000, X'57957500230000E07B6E4E05'),
(44449, -382364496691200000, X'056C7500120000E07B6E4E05'),
(44817, -382364496691200000, X'E6667500280000E07B6E4E05'),
(45571, -382364496691200000, X'32C07500130000E07B6E4E05'),
(45578, -382364496691200000, X'8C107500110000E07B6E4E05'),
(46463, -382364496691200000, X'C6547500210000E07B6E4E05'),
(46697, -382364496691200000, X'E6A57500200000E07B6E4E05'),
(48330, -382364496691200000, X'8D5875001C0000E07B6E4E05'),
(48561, -382364496691200000, X'CF6075002C0000E07B6E4E05'),
(49579, -382364496691200000, X'66437500080000E07B6E4E05'),
(50627, -382364496691200000, X'7CF175000B0000E07B6E4E057CF17500100000E07B6E4E05'),
(51374, -382364496691200000, X'078E7500240000E07B6E4E05'),
(51525, -382364496691200000, X'5B387500290000E07B6E4E05'),
(52094, -382364496691200000, X'4ED775000E0000E07B6E4E054ED77500130000E07B6E4E05'),
(52141, -382364496691200000, X'30907500120000E07B6E4E05'),
(52405, -382364496691200000, X'A16775002A0000E07B6E4E05'),
(52701, -382364496691200000, X'1F1F75001E0000E07B6E4E05'),
(53322, -382364496691200000, X'C23675000B0000E07B6E4E05'),
(53784, -382364496691200000, X'E90575000A0000E07B6E4E05'),
(53863, -382364496691200000, X'0B487500230000E07B6E4E05'),
(54808, -382364496691200000, X'CC5875001F0000E07B6E4E05'),
(55935, -382364496691200000, X'DBE67500070000E07B6E4E05'),
(55977, -382364496691200000, X'0F8A7500260000E07B6E4E05'),
(56354, -382364496691200000, X'D52775002B0000E07B6E4E05'),
(56497, -382364496691200000, X'71127500070000E07B6E4E05'),
(56642, -382364496691200000, X'F36F75002A0000E07B6E4E05'),
(56685, -382364496691200000, X'E5737500260000E07B6E4E05'),
(57394, -382364496691200000, X'E6A275000C0000E07B6E4E05'),
(58932, -382364496691200000, X'FA5275001B0000E07B6E4E05'),
(59142, -382364496691200000, X'BB687500210000E07B6E4E05'),
(59278, -382364496691200000, X'ACFB7500200000E07B6E4E05'),
(59536, -382364496691200000, X'58717500220000E07B6E4E05'),
(59546, -382364496691200000, X'EADE75002A0000E07B6E4E05'),
(60012, -382364496691200000, X'392F7500270000E07B6E4E05'),
(60140, -382364496691200000, X'93417500080000E07B6E4E05'),
(60355, -382364496691200000, X'B2467500180000E07B6E4E05'),
(61127, -382364496691200000, X'9B6175002B0000E07B6E4E05'),
(61782, -382364496691200000, X'2E947500290000E07B6E4E05'),
(61996, -382364496691200000, X'90087500130000E07B6E4E05'),
(62669, -382364496691200000, X'91817500200000E07B6E4E0591817500250000E07B6E4E05'),
(62724, -382364496691200000, X'BA9F7500080000E07B6E4E05'),
(62974, -382364496691200000, X'F4157500220000E07B6E4E05'),
(63060, -382364496691200000, X'86B77500190000E07B6E4E0586B775001E0000E07B6E4E05'),
(63084, -382364496691200000, X'371B75000F0000E07B6E4E05'),
(63256, -382364496691200000, X'6D2375001B0000E07B6E4E05'),
(64046, -382364496691200000, X'60E575001C0000E07B6E4E05'),
(5062, 382364496691200023, X'16667600170000E07B6E4E05'),
(9959, 382364496691200023, X'922B7600170000E07B6E4E05'),
(37818, 382364496691200023, X'1E3F7600170000E07B6E4E05'),
(41781, 382364496691200023, X'F0377600170000E07B6E4E05'),
(29154, 382364496691200082, X'04797500520000E07B6E4E05'),
(47654, 382364496691200082, X'01A27500520000E07B6E4E05'),
(51243, 382364496691200082, X'E36F7500520000E07B6E4E05'),
(55431, 382364496691200082, X'96667500520000E07B6E4E05'),
(10529, 382364496691200083, X'2D8D7500530000E07B6E4E05'),
(36531, 382364496691200083, X'03077500530000E07B6E4E05'),
(53893, 382364496691200083, X'53417500530000E07B6E4E05'),
(61422, 382364496691200083, X'B6AD7500530000E07B6E4E05'),
(2416, 382364496691200096, X'2F5A7500600000E07B6E4E05'),
(23790, 382364496691200096, X'D04A7500600000E07B6E4E05'),
(54116, 382364496691200096, X'EDAC7500600000E07B6E4E05'),
(55083, 382364496691200096, X'B2D47500600000E07B6E4E05');
INSERT INTO link_model (id, at, body) VALUES
(1, 1795230000000, '{"heaped":[],"placeBits":10,"priors":[0.04061643658436756,0.0016266905098135753,0.018737637104024697,0.008183562888390426,0.037499545703668966,0.8933361272097348],"rarest":30,"rarities":{"HADI":24,"I":26,"IBU":10,"J":26,"K":26,"L":26,"M":26,"MAIDA":26,"N":26,"O":26,"P":26,"Q":26,"R":26,"ROSMALINDA":26,"SUGIONO":26,"TIUR":26,"WAGIYEM":24,"WARGA":10,"WIBOWO":26},"roles":["birth-date","kk","mother","name","nik","sex","village"],"scale":21,"shares":[[[0.11672238351023545,0.11672238351023545,0.11672238351023545,0.07781492234015695,0.08561767698365887,0.048634326462598104,0.058361191755117725,0.03890945777852367,0.019453730585039238,0.058361191755117725,0.11483077563231069,0.058361191755117725,0.038908660976979946,0.014590297938779431,0.014590297938779431,0.001,0.0003,3e-05,0.009726865292519619],[0.25387375062553463,0.00474269804752876,0.0023713477244940466,0.014999898586468835,0.0002857352542699635,0.00014286754885731466,0.008999939151881303,0.00017144115256197815,8.572052931438879e-05,0.02400006761766725,0.0004571807858365561,0.00022859026767281103,0.005999959434587535,0.00011429410170798542,5.714701954292586e-05,0.00900000580410672,0.00017144242222993404,8.572116414801892e-05,0.006001217738828081,0.00011432074990317073,5.7159004346791515e-05,0.005999959434587535,0.00011429410170798542,5.714701954292586e-05,0.06725874380292039,0.001281221613040918,0.0006406104555275821,0.0040521648373586985,7.71902785523475e-05,3.859511812976344e-05,0.002431298902415219,4.631416713140851e-05,2.315707087785806e-05,0.006483525840786152,0.00012350562865498868,6.175278049291378e-05,0.0016208659349434796,3.0876111420939004e-05,1.5438047251905375e-05,0.002431316908257233,4.631451012731721e-05,2.315724237571845e-05,0.0016212058609882353,3.088258672170663e-05,1.544128490051527e-05,0.0016208659349434796,3.0876111420939004e-05,1.5438047251905375e-05,0.12106573884525669,0.002306198903473653,0.0011530988199496479,0.007293896707245657,0.00013894250139422548,6.947121263357417e-05,0.004376338024347394,8.33655008365353e-05,4.1682727580144514e-05,0.011670346513415072,0.00022231013157897965,0.00011115500488724476,0.0029175586828982625,5.55770005576902e-05,2.778848505342967e-05,0.004376370434863019,8.336611822917096e-05,4.168303627629321e-05,0.002918170549778824,5.558865609907193e-05,2.7794312820927482e-05,0.0029175586828982625,5.55770005576902e-05,2.778848505342967e-05,0.09567775430168463,0.0015428535703524177,0.0007714263625088047,0.004879637467351814,9.295292527755973e-05,4.647643717416521e-05,0.002927782480411089,5.577175516653584e-05,2.788586230449913e-05,0.007807494730117082,0.00014872610498405914,7.436301174825587e-05,0.001951854986940726,3.7181170111023895e-05,1.8590574869666084e-05,0.0029278041631374463,5.577216820395027e-05,2.788606882309319e-05,0.001952264327609404,3.718896770107916e-05,1.8594473662557556e-05,0.001951854986940726,3.7181170111023895e-05,1.8590574869666084e-05,0.04035524628175223,0.000768732967824551,0.0003843662733165494,0.002431298902415219,4.631416713140851e-05,2.315707087785806e-05,0.0014587793414491317,2.7788500278845103e-05,1.3894242526714836e-05,0.003890115504471692,7.410337719299322e-05,3.7051668295748264e-05,0.0009725195609660876,1.85256668525634e-05,9.262828351143223e-06,0.00145879014495434,2.7788706076390327e-05,1.3894345425431071e-05,0.0009727235165929413,1.8529552033023983e-05,9.264770940309163e-06,0.0009725195609660876,1.85256668525634e-05,9.262828351143223e-06,0.00672587438029204,0.00012812216130409185,6.406104555275823e-05,0.0004052164837358699,7.719027855234751e-06,3.859511812976344e-06,0.0002431298902415219,4.63141671314085e-06,2.3157070877858057e-06,0.0006483525840786152,1.235056286549887e-05,6.175278049291376e-06,0.00016208659349434797,3.0876111420939002e-06,1.5438047251905376e-06,0.00024313169082572334,4.6314510127317215e-06,2.3157242375718453e-06,0.00016212058609882358,3.0882586721706633e-06,1.5441284900515269e-06,0.00016208659349434797,3.0876111420939002e-06,1.5438047251905376e-06,0.0003362937190146021,6.406108065204593e-06,3.203052277637912e-06,2.02608241867935e-05,3.8595139276173763e-07,1.9297559064881725e-07,1.2156494512076097e-05,2.3157083565704254e-07,1.1578535438929032e-07,3.2417629203930763e-05,6.175281432749435e-07,3.0876390246456886e-07,8.104329674717397e-06,1.5438055710469504e-07,7.719023625952689e-08,1.2156584541286167e-05,2.3157255063658612e-07,1.1578621187859227e-07,8.106029304941178e-06,1.544129336085332e-07,7.720642450257636e-08,8.104329674717397e-06,1.5438055710469504e-07,7.719023625952689e-08,0.002017762314087612,3.843664839122755e-05,1.9218313665827468e-05,0.00012156494512076095,2.315708356570425e-06,1.1578535438929028e-06,7.293896707245656e-05,1.389425013942255e-06,6.947121263357419e-07,0.00019450577522358455,3.705168859649661e-06,1.8525834147874129e-06,4.862597804830438e-05,9.262833426281701e-07,4.631414175571612e-07,7.2939507247717e-05,1.3894353038195163e-06,6.947172712715534e-07,2e-05,9.264776016511989e-07,4.63238547015458e-07,4.862597804830438e-05,9.262833426281701e-07,4.631414175571612e-07,0.020177623140876115,0.0003843664839122755,0.0001921831366582747,0.0012156494512076095,2.3157083565704255e-05,1.157853543892903e-05,0.0007293896707245658,1.3894250139422551e-05,6.947121263357418e-06,0.001945057752235846,3.705168859649661e-05,1.8525834147874132e-05,0.0004862597804830438,9.2628334262817e-06,4.631414175571611e-06,0.00072939507247717,1.3894353038195164e-05,6.947172712715536e-06,0.00048636175829647063,9.264776016511992e-06,4.632385470154582e-06,0.0004862597804830438,9.2628334262817e-06,4.631414175571611e-06,0.02017778742160304,0.00038436961331978506,0.00019218470136117216,0.0012156593486952441,2.315727210438867e-05,1.1578629708219588e-05,0.0007293956092171463,1.3894363262633198e-05,6.9471778249317525e-06,0.001945073588367743,3.7051990261281105e-05,1.8525984980183733e-05,0.0004862637394780976,9.262908841755467e-06,4.631451883287834e-06,0.0007294010110137303,1.3894466162243587e-05,6.947229274708756e-06,0.0004864250804183013,9.264851447801799e-06,4.63242318577882e-06,0.0004862637394780976,9.262908841755467e-06,4.631451883287834e-06,0.00336293719014602,6.406108065204592e-05,3.2030522776379115e-05,0.00020260824186793495,3.8595139276173755e-06,1.929755906488172e-06,0.00012156494512076095,2.315708356570425e-06,1.1578535438929028e-06,0.0003241762920393076,6.175281432749435e-06,3.087639024645688e-06,8.104329674717398e-05,1.5438055710469501e-06,7.719023625952688e-07,0.00012156584541286167,2.3157255063658607e-06,1.1578621187859227e-06,2e-05,1.5441293360853317e-06,7.720642450257634e-07,8.104329674717398e-05,1.5438055710469501e-06,7.719023625952688e-07,0.01345174876058408,0.0002562443226081837,0.00012812209110551646,0.0008104329674717398,1.5438055710469502e-05,7.719023625952687e-06,0.0004862597804830438,9.2628334262817e-06,4.631414175571611e-06,0.0012967051681572303,2.470112573099774e-05,1.2350556098582752e-05,0.00032417318698869593,6.1752222841878005e-06,3.087609450381075e-06,0.0004862633816514467,9.262902025463443e-06,4.631448475143691e-06,0.00032424117219764716,6.176517344341327e-06,3.0882569801030538e-06,0.00032417318698869593,6.1752222841878005e-06,3.087609450381075e-06,0.05381033887929472,0.0010250409876702885,0.0005125202130233927,0.0032419333273894127,6.175606043520282e-05,3.087801329942184e-05,0.0019451599964336475,3.705363626112168e-05,1.8526807979653102e-05,0.005187330822736439,9.881064313212328e-05,4.9405294496715045e-05,0.001296773330955765,2.4702424174081122e-05,1.2351205319768732e-05,0.0019452288579184915,3.705391067490105e-05,1.8526945186467605e-05,0.0012980112948843012,2.4707612020053786e-05,1.2353795599619648e-05,0.001296773330955765,2.4702424174081122e-05,1.2351205319768732e-05,0.05380699504233632,0.0010249772904327348,0.0005124883644220658,0.003241731869886959,6.175222284187801e-05,3.087609450381075e-05,0.0019450391219321753,3.70513337051268e-05,1.8525656702286446e-05,0.005186820672628921,9.880450292399096e-05,4.940222439433101e-05,0.0012966927479547837,2.4700889136751202e-05,1.23504378015243e-05,0.0019450535266057867,3.705160810185377e-05,1.8525793900574763e-05,0.0003,2.4706069377365307e-05,1.2353027920412215e-05,0.0012966927479547837,2.4700889136751202e-05,1.23504378015243e-05],[0.3883947129958013,0.04528577646115712,0.25733273535431783,0.012946490433193375,0.06050682610442117,0.01684840985278364,0.03932525186791455,0.002016894203480706,0.09077002069839216,0.01058347196898515,0.06388514915007579,0.0030256673566130717,0.005044053373236187,0.0005881192609076466,0.003278285806279138,0.00016813511244120625],[0.12709770648892305,0.12709770648892305,0.14557554424257152,0.12814704796962945,0.036313630425406584,0.036315628999612944,0.036313630425406584,0.027235222819054935,0.018156815212703292,0.027235222819054935,0.05447044563810987,0.03631641975767136,0.027235222819054935,0.009078407606351646,0.009078407606351646,0.009078407606351646,0.009078407606351646,0.04539204940495446,0.09078407606351646],[1],[1],[1],[1],[1],[1],[1]],[[0.0018165304268846505,0.0018165304268846505,0.0027247956403269754,0.004541326067211626,0.0027247956403269754,0.004541326067211626,0.004541326067211626,0.005449591280653951,0.009082652134423252,0.009082652134423252,0.006357856494096276,0.011807447774750228,0.009082652134423252,0.027247956403269755,0.027247956403269755,0.18165304268846505,0.2270663033605813,0.4541326067211626,0.009082652134423252],[0.0005293645370854169,0.000344086949105521,8.82274228475695e-06,2.940914094918983e-05,1.911594161697339e-05,4.901523491531638e-07,1.176365637967593e-06,7.646376646789355e-07,1.9606093966126554e-08,5.881828189837966e-06,3.823188323394679e-06,9.803046983063278e-08,2.940914094918983e-06,1.9115941616973393e-06,4.901523491531639e-08,5.881828189837966e-06,3.823188323394679e-06,9.803046983063278e-08,5.881828189837966e-06,3.823188323394679e-06,9.803046983063278e-08,1.1763656379675932e-05,7.646376646789357e-06,1.9606093966126556e-07,0.0005293645370854169,0.000344086949105521,8.82274228475695e-06,2.940914094918983e-05,1.911594161697339e-05,4.901523491531638e-07,1.176365637967593e-06,7.646376646789355e-07,1.9606093966126554e-08,5.881828189837966e-06,3.823188323394679e-06,9.803046983063278e-08,2.940914094918983e-06,1.9115941616973393e-06,4.901523491531639e-08,5.881828189837966e-06,3.823188323394679e-06,9.803046983063278e-08,5.881828189837966e-06,3.823188323394679e-06,9.803046983063278e-08,1.1763656379675932e-05,7.646376646789357e-06,1.9606093966126556e-07,0.0005293645370854169,0.000344086949105521,8.82274228475695e-06,2.940914094918983e-05,1.911594161697339e-05,4.901523491531638e-07,1.176365637967593e-06,7.646376646789355e-07,1.9606093966126554e-08,5.881828189837966e-06,3.823188323394679e-06,9.803046983063278e-08,2.940914094918983e-06,1.9115941616973393e-06,4.901523491531639e-08,5.881828189837966e-06,3.823188323394679e-06,9.803046983063278e-08,5.881828189837966e-06,3.823188323394679e-06,9.803046983063278e-08,1.1763656379675932e-05,7.646376646789357e-06,1.9606093966126556e-07,0.26468226854270843,0.1720434745527605,0.004411371142378474,0.014704570474594912,0.009557970808486693,0.00024507617457658187,0.0005881828189837966,0.0003823188323394678,9.803046983063277e-06,0.0029409140949189826,0.0019115941616973389,4.9015234915316384e-05,0.0014704570474594913,0.0009557970808486694,2.4507617457658192e-05,0.0029409140949189826,0.0019115941616973389,4.9015234915316384e-05,0.0029409140949189826,0.0019115941616973389,4.9015234915316384e-05,0.005881828189837965,0.0038231883233946777,9.803046983063277e-05,0.005293645370854169,0.00344086949105521,8.82274228475695e-05,0.00029409140949189825,0.00019115941616973386,4.901523491531637e-06,1.176365637967593e-05,7.646376646789355e-06,1.960609396612655e-07,5.881828189837965e-05,3.8231883233946776e-05,9.803046983063276e-07,2.9409140949189826e-05,1.9115941616973388e-05,4.901523491531638e-07,5.881828189837965e-05,3.8231883233946776e-05,9.803046983063276e-07,5.881828189837965e-05,3.8231883233946776e-05,9.803046983063276e-07,0.0001176365637967593,7.646376646789355e-05,1.9606093966126552e-06,0.026468226854270846,0.01720434745527605,0.00044113711423784745,0.0014704570474594913,0.0009557970808486694,2.4507617457658192e-05,5.881828189837965e-05,3.8231883233946776e-05,9.803046983063276e-07,0.0002940914094918983,0.0001911594161697339,4.901523491531639e-06,0.00014704570474594915,9.557970808486695e-05,2.4507617457658194e-06,0.0002940914094918983,0.0001911594161697339,4.901523491531639e-06,0.0002940914094918983,0.0001911594161697339,4.901523491531639e-06,0.0005881828189837966,0.0003823188323394678,9.803046983063277e-06,0.18527758797989594,0.12043043218693236,0.0030879597996649323,0.01029319933221644,0.006690579565940686,0.00017155332220360732,0.0004117279732886576,0.00026762318263762744,6.8621328881442935e-06,0.002058639866443288,0.0013381159131881373,3.4310664440721466e-05,0.001029319933221644,0.0006690579565940686,1.7155332220360733e-05,0.002058639866443288,0.0013381159131881373,3.4310664440721466e-05,0.002058639866443288,0.0013381159131881373,3.4310664440721466e-05,0.004117279732886576,0.0026762318263762745,6.862132888144293e-05,0.0005293645370854169,0.000344086949105521,8.82274228475695e-06,2.940914094918983e-05,1.911594161697339e-05,4.901523491531638e-07,1.176365637967593e-06,7.646376646789355e-07,1.9606093966126554e-08,5.881828189837966e-06,3.823188323394679e-06,9.803046983063278e-08,2.940914094918983e-06,1.9115941616973393e-06,4.901523491531639e-08,5.881828189837966e-06,3.823188323394679e-06,9.803046983063278e-08,5.881828189837966e-06,3.823188323394679e-06,9.803046983063278e-08,1.1763656379675932e-05,7.646376646789357e-06,1.9606093966126556e-07,0.0010587290741708338,0.000688173898211042,1.76454845695139e-05,5.881828189837966e-05,3.823188323394678e-05,9.803046983063276e-07,2.352731275935186e-06,1.529275329357871e-06,3.921218793225311e-08,1.1763656379675932e-05,7.646376646789357e-06,1.9606093966126556e-07,5.881828189837966e-06,3.823188323394679e-06,9.803046983063278e-08,1.1763656379675932e-05,7.646376646789357e-06,1.9606093966126556e-07,1.1763656379675932e-05,7.646376646789357e-06,1.9606093966126556e-07,2.3527312759351865e-05,1.5292753293578714e-05,3.921218793225311e-07,0.0010587290741708338,0.000688173898211042,1.76454845695139e-05,5.881828189837966e-05,3.823188323394678e-05,9.803046983063276e-07,2.352731275935186e-06,1.529275329357871e-06,3.921218793225311e-08,1.1763656379675932e-05,7.646376646789357e-06,1.9606093966126556e-07,5.881828189837966e-06,3.823188323394679e-06,9.803046983063278e-08,1.1763656379675932e-05,7.646376646789357e-06,1.9606093966126556e-07,1.1763656379675932e-05,7.646376646789357e-06,1.9606093966126556e-07,2.3527312759351865e-05,1.5292753293578714e-05,3.921218793225311e-07,0.0010587290741708338,0.000688173898211042,1.76454845695139e-05,5.881828189837966e-05,3.823188323394678e-05,9.803046983063276e-07,2.352731275935186e-06,1.529275329357871e-06,3.921218793225311e-08,1.1763656379675932e-05,7.646376646789357e-06,1.9606093966126556e-07,5.881828189837966e-06,3.823188323394679e-06,9.803046983063278e-08,1.1763656379675932e-05,7.646376646789357e-06,1.9606093966126556e-07,1.1763656379675932e-05,7.646376646789357e-06,1.9606093966126556e-07,2.3527312759351865e-05,1.5292753293578714e-05,3.921218793225311e-07,0.026468226854270846,0.01720434745527605,0.00044113711423784745,0.0014704570474594913,0.0009557970808486694,2.4507617457658192e-05,5.881828189837965e-05,3.8231883233946776e-05,9.803046983063276e-07,0.0002940914094918983,0.0001911594161697339,4.901523491531639e-06,0.00014704570474594915,9.557970808486695e-05,2.4507617457658194e-06,0.0002940914094918983,0.0001911594161697339,4.901523491531639e-06,0.0002940914094918983,0.0001911594161697339,4.901523491531639e-06,0.0005881828189837966,0.0003823188323394678,9.803046983063277e-06,0.0015880936112562508,0.001032260847316563,2.6468226854270847e-05,8.822742284756947e-05,5.7347824850920163e-05,1.4704570474594913e-06,3.529096913902779e-06,2.2939129940368066e-06,5.881828189837965e-08,1.7645484569513897e-05,1.1469564970184034e-05,2.940914094918983e-07,8.822742284756948e-06,5.734782485092017e-06,1.4704570474594914e-07,1.7645484569513897e-05,1.1469564970184034e-05,2.940914094918983e-07,1.7645484569513897e-05,1.1469564970184034e-05,2.940914094918983e-07,3.5290969139027793e-05,2.2939129940368068e-05,5.881828189837965e-07,0.021174581483416676,0.01376347796422084,0.000352909691390278,0.001176365637967593,0.0007646376646789355,1.9606093966126548e-05,4.705462551870372e-05,3.058550658715742e-05,7.84243758645062e-07,0.0002352731275935186,0.0001529275329357871,3.9212187932253105e-06,0.0001176365637967593,7.646376646789355e-05,1.9606093966126552e-06,0.0002352731275935186,0.0001529275329357871,3.9212187932253105e-06,0.0002352731275935186,0.0001529275329357871,3.9212187932253105e-06,0.0004705462551870372,0.0003058550658715742,7.842437586450621e-06],[0.9023999999999999,0.0096,0.0288,0.0192,0.0094,0.0001,0.0003,0.0002,0.0188,0.0002,0.0006,0.0004,0.0094,0.0001,0.0003,0.0002],[0.1629327902240326,0.1629327902240326,0.1629327902240326,0.10183299389002036,0.04073319755600815,0.04073319755600815,0.04073319755600815,0.03054989816700611,0.020366598778004074,0.03054989816700611,0.06109979633401222,0.04073319755600815,0.03054989816700611,0.0050916496945010185,0.0050916496945010185,0.0050916496945010185,0.0050916496945010185,0.0020366598778004076,0.05091649694501018],[1],[1],[1],[1],[1],[1],[1]],[[0.0019396807403879845,0.0019396807403879845,0.0029095211105819763,0.004849201850969961,0.0029095508636675653,0.004849201850969961,0.004849201850969961,0.005820243683873774,0.009698403701939922,0.009698403701939922,0.00678927732651975,0.012607924812521898,0.009698501263390787,0.014547605552909884,0.024246009254849803,0.07758722961551938,0.11638460169697,0.6789773566796895,0.009698403701939922],[1e-08,1e-08,1e-08,1e-08,1e-08,1e-08,1.49444722442268e-06,1.4647610394383514e-06,2.9888136970861104e-08,9.963303040456724e-06,9.765388753300693e-06,1.992606771847729e-07,4.981490748075601e-06,4.8825367981278386e-06,9.962712323620369e-08,3.985212683497623e-05,3.906049124563713e-05,7.970210027885293e-07,0.00041849193589345833,0.0004107297863902159,8.369612587702087e-06,9.962981496151201e-06,9.765073596255677e-06,1.9925424647240739e-07,2.8182806454667364e-05,2.7622974034948436e-05,5.636409006452321e-07,1.4091368617796519e-05,1.3811453095432137e-05,2.8181975815057386e-07,4.227410585338954e-06,4.14343592862964e-06,8.454592744517214e-08,2.8183646802541012e-05,2.7623797689879014e-05,5.63657707148627e-07,1.4091368617796519e-05,1.3811453095432137e-05,2.8181975815057386e-07,0.0001127315170969194,0.00011049218163199795,2.2545694279885363e-06,0.0011838071032307163,0.0011602915744934302,2.367550239996351e-05,2.8182737235593037e-05,2.7622906190864274e-05,5.636395163011477e-07,9.394268818222455e-06,9.207658011649478e-06,1.8788030021507738e-07,4.697122872598839e-06,4.603817698477379e-06,9.393991938352462e-08,1.4091368617796517e-06,1.3811453095432134e-06,2.818197581505738e-08,9.394548934180336e-06,9.207932563293007e-06,1.8788590238287566e-07,4.697122872598839e-06,4.603817698477379e-06,9.393991938352462e-08,3.7577172365639797e-05,3.683072721066598e-05,7.515231426628453e-07,0.00039460236774357217,0.00038676385816447675,7.891834133321169e-06,9.394245745197678e-06,9.207635396954758e-06,1.8787983876704925e-07,0.00018789810684314767,0.0001841536386431769,3.757615766159504e-06,9.394270150441992e-05,9.207659317405376e-05,1.8788032685874827e-06,2.8182810451325976e-05,2.762297795221612e-05,5.636409805762448e-07,0.00018789146680424604,0.00018415912969031254,3.757727809806546e-06,9.394270150441992e-05,9.207659317405376e-05,1.8788032685874827e-06,0.0007515453997421811,0.0007366164578590132,1.5030501900789626e-05,0.007892067857565226,0.007735297258711149,0.0001578370927092205,0.00018788540300883984,0.00018415318634810751,3.7576065371749654e-06,1.878853763644491e-05,1.8415316023298956e-05,3.7576060043015475e-07,9.394245745197678e-06,9.207635396954758e-06,1.8787983876704925e-07,2.8182737235593033e-06,2.7622906190864268e-06,5.636395163011476e-08,1.8789097868360672e-05,1.8415865126586013e-05,3.757718047657513e-07,9.394245745197678e-06,9.207635396954758e-06,1.8787983876704925e-07,7.515434473127959e-05,7.366145442133196e-05,1.5030462853256907e-06,0.0007892047354871443,0.0007735277163289535,1.5783668266642338e-05,1.8788491490395356e-05,1.8415270793909515e-05,3.757596775340985e-07,0.0002818280645466737,0.0002762297403494844,5.636409006452322e-06,0.00014091368617796517,0.0001381145309543214,2.8181975815057384e-06,4.227410585338955e-05,4.143435928629642e-05,8.454592744517215e-07,0.00028183646802541014,0.00027623797689879025,5.6365770714862705e-06,0.00014091368617796517,0.0001381145309543214,2.8181975815057384e-06,0.001127315170969194,0.0011049218163199793,2.254569427988536e-05,0.011838071032307164,0.0116029157449343,0.00023675502399963505,0.00028182737235593033,0.0002762290619086428,5.636395163011477e-06,0.0002818280645466737,0.0002762297403494844,5.636409006452322e-06,0.00014091368617796517,0.0001381145309543214,2.8181975815057384e-06,4.227410585338955e-05,4.143435928629642e-05,8.454592744517215e-07,0.00028183646802541014,0.00027623797689879025,5.6365770714862705e-06,0.00014091368617796517,0.0001381145309543214,2.8181975815057384e-06,0.001127315170969194,0.0011049218163199793,2.254569427988536e-05,0.011838071032307164,0.0116029157449343,0.00023675502399963505,0.00028182737235593033,0.0002762290619086428,5.636395163011477e-06,0.0002818280645466737,0.0002762297403494844,5.636409006452322e-06,0.00014091368617796517,0.0001381145309543214,2.8181975815057384e-06,4.227410585338955e-05,4.143435928629642e-05,8.454592744517215e-07,0.00028183646802541014,0.00027623797689879025,5.6365770714862705e-06,0.00014091368617796517,0.0001381145309543214,2.8181975815057384e-06,0.001127315170969194,0.0011049218163199793,2.254569427988536e-05,0.011838071032307164,0.0116029157449343,0.00023675502399963505,0.00028182737235593033,0.0002762290619086428,5.636395163011477e-06,4.697134409111229e-05,4.60382900582474e-05,9.39401501075387e-07,2.3485614362994197e-05,2.3019088492386898e-05,4.696995969176231e-07,7.0456843088982585e-06,6.905726547716069e-06,1.4090987907528693e-07,4.697274467090169e-05,4.6039662816465034e-05,9.394295119143782e-07,2.3485614362994197e-05,2.3019088492386898e-05,4.696995969176231e-07,0.00018788586182819897,0.0001841536360533299,3.757615713314227e-06,0.0019730118387178606,0.0019338192908223831,3.945917066660584e-05,4.6971228725988393e-05,4.6038176984773796e-05,9.393991938352462e-07,4.697158667748708e-05,4.6038527825807674e-05,9.394063526718026e-07,2.3485735655883693e-05,2.301920737587505e-05,4.69702022709873e-07,7.045720696765108e-06,6.905762212762515e-06,1.4091060681296188e-07,4.6972987264509873e-05,4.6039900591115e-05,9.394343636554577e-07,2.3485735655883693e-05,2.301920737587505e-05,4.69702022709873e-07,0.00018788683217620542,0.0001841545871260284,3.7576351197500327e-06,0.0019730281128582422,0.0019338292781501973,3.945937445590227e-05,4.6971471311767386e-05,4.60384147517501e-05,9.39404045419746e-07,0.006575988172755719,0.006445360608154635,0.00013151621015055416,0.003287986010819187,0.0032226723889341655,6.575794356846723e-05,0.0009863958032457559,0.0009668017166802494,1.9727383070540166e-05,0.006576184253926236,0.006445552794305104,0.00013152013166801296,0.003287986010819187,0.0032226723889341655,6.575794356846723e-05,0.026304020655947856,0.025781509047466178,0.0005260661998639918,0.2762216574205004,0.2707347007151336,0.005524283893324817,0.006575972021638374,0.006445344777868331,0.00013151588713693446,0.0009394268818222456,0.0009207658011649479,1.8788030021507734e-05,0.00046971228725988396,0.0004603817698477379,9.393991938352463e-06,0.00014091368617796514,0.00013811453095432136,2.818197581505738e-06,0.0009394548934180337,0.0009207932563293007,1.8788590238287564e-05,0.00046971228725988396,0.0004603817698477379,9.393991938352463e-06,0.003757717236563979,0.003683072721066597,7.515231426628453e-05,0.039460236774357206,0.03867638581644767,0.0007891834133321167,0.0009394245745197679,0.0009207635396954758,1.8787983876704925e-05,0.0009402651486216853,0.0009215874163604583,1.8804794904542974e-05,0.00047013141963018096,0.00046079257643651914,9.402374359282181e-06,0.00014103942588905425,0.0001382377729309557,2.820712307784654e-06,0.0009404540682663337,0.0009216148960235274,1.880535562121389e-05,0.00047013141963018096,0.00046079257643651914,9.402374359282181e-06,0.003761170806884643,0.0036863591903402936,7.521937397169588e-05,0.039498545288262014,0.038728563465612285,0.0007898876152948941,0.0009402628392603619,0.0009215851528730383,1.8804748718564362e-05,0.0002818280645466737,0.0002762297403494844,5.636409006452322e-06,0.00014091368617796517,0.0001381145309543214,2.8181975815057384e-06,4.227410585338955e-05,4.143435928629642e-05,8.454592744517215e-07,0.00028183646802541014,0.00027623797689879025,5.6365770714862705e-06,0.00014091368617796517,0.0001381145309543214,2.8181975815057384e-06,0.001127315170969194,0.0011049218163199793,2.254569427988536e-05,0.011838071032307164,0.0116029157449343,0.00023675502399963505,0.00028182737235593033,0.0002762290619086428,5.636395163011477e-06],[0.8278838392684756,0.00921291450594932,0.06448044605157836,0.018397418650410568,0.03601276870783021,0.00040332765655493627,0.002807268004563096,0.0008002837490628938,0.02699890701116518,0.0003004190621663908,0.0021036138444181993,0.0005999757113592262,0.008998084894481027,0.00010012243177754096,0.0007006530081079868,0.0001999574420995784],[0.13460265291711618,0.13460265291711618,0.13460267162042897,0.09614478235039772,0.03845790083346177,0.038461593094990996,0.03845790083346177,0.028843425625096324,0.019228950416730884,0.028843425625096324,0.05768685125019265,0.038459640387975426,0.028843425625096324,0.009614475208365442,0.009614475208365442,0.009614475208365442,0.009614475208365442,0.048161473585722384,0.09614475208365443],[1],[1],[1],[1],[1],[1],[1]],[[0.0016364459126048353,0.0024546688689072527,0.008182229563024177,0.024546688689072525,0.002514469583930446,0.016364459126048354,0.0024546688689072527,0.01227337654979175,0.040911147815120875,0.024546688689072525,0.004931479049089336,0.024546688689072525,0.02454669168653495,0.016364459126048354,0.024546688689072525,0.024546688689072525,0.2454670864243377,0.4909831444172679,0.008182229563024177],[1e-06,1e-06,1e-06,1e-06,1e-06,1e-06,3.3647463501253405e-06,1.3939319346551716e-06,4.806107041134677e-08,1.3462784624022351e-05,5.577301663797127e-06,1.9229854866291244e-07,3.3647463501253405e-06,1.3939319346551716e-06,4.806107041134677e-08,1.3459063248286345e-05,5.575759989049764e-06,1.9224539360078761e-07,1.3489832498724702e-05,5.655177694124917e-06,1.926848927362179e-07,1.3458985400501362e-05,5.5757277386206865e-06,1.922442816453871e-07,0.013224103698161644,0.005478422006869076,0.00018888929887408076,0.0035260269677725494,0.0014607465411621318,5.036475642929557e-05,8.815067419431373e-05,3.651866352905329e-05,1.2591189107323889e-06,0.00035270223001986534,0.00014611588829882227,5.037897347178137e-06,8.815067419431373e-05,3.651866352905329e-05,1.2591189107323889e-06,0.00035260473625780306,0.00014607549902301157,5.036504774283908e-06,0.00035341083867633863,0.0001464094474954596,5.048018909694011e-06,0.0003526026967772549,0.00014607465411621315,5.0364756429295555e-06,0.0008816069132107763,0.00036522813379127173,1.2592619924938719e-05,0.00023506846451816995,9.738310274414209e-05,3.3576504286197044e-06,5.876711612954247e-06,2.4345775686035515e-06,8.394126071549258e-08,2.3513482001324355e-05,9.741059219921485e-06,3.3585982314520917e-07,5.876711612954247e-06,2.4345775686035515e-06,8.394126071549258e-08,2.3506982417186872e-05,9.738366601534105e-06,3.3576698495226055e-07,2.356072257842258e-05,9.760629833030641e-06,3.365345939796008e-07,2.350684645181699e-05,9.738310274414206e-06,3.3576504286197033e-07,0.19842340335069028,0.08219346507576573,0.002833930276040465,0.05290143294336165,0.021915766924310354,0.0007556288733197773,0.0013225358235840414,0.0005478941731077589,1.8890721832994433e-05,0.005291636604287484,0.0021921953341391704,7.558421734239994e-05,0.0013225358235840414,0.0005478941731077589,1.8890721832994433e-05,0.005290173892923312,0.0021915893686756437,7.556332439340772e-05,0.005302267950464393,0.002196599640259843,7.573607243755646e-05,0.0052901432943361654,0.0021915766924310355,7.556288733197773e-05,0.004408034566053882,0.0018261406689563586,6.296309962469359e-05,0.0011753423225908497,0.0004869155137207105,1.6788252143098524e-05,2.9383558064771237e-05,1.217288784301776e-05,4.1970630357746294e-07,0.0001175674100066218,4.8705296099607434e-05,1.679299115726046e-06,2.9383558064771237e-05,1.217288784301776e-05,4.1970630357746294e-07,0.00011753491208593436,4.869183300767052e-05,1.6788349247613026e-06,0.00011780361289211287,4.88031491651532e-05,1.6826729698980037e-06,0.00011753423225908495,4.869155137207104e-05,1.6788252143098518e-06,0.06612051849080822,0.02739211003434538,0.000944446494370404,0.01763013483886275,0.0073037327058106585,0.0002518237821464779,0.0004407533709715687,0.00018259331764526647,6.2955945536619465e-06,0.001763511150099327,0.0007305794414941115,2.5189486735890693e-05,0.0004407533709715687,0.00018259331764526647,6.2955945536619465e-06,0.0017630236812890155,0.0007303774951150579,2.5182523871419542e-05,0.0017670541933816934,0.0007320472374772982,2.5240094548470062e-05,0.0017630134838862747,0.0007303732705810659,2.5182378214647786e-05,0.08816069132107761,0.03652281337912717,0.0012592619924938718,0.023506846451816995,0.00973831027441421,0.0003357650428619704,0.0005876711612954247,0.00024345775686035522,8.39412607154926e-06,0.002351348200132436,0.0009741059219921486,3.3585982314520915e-05,0.0005876711612954247,0.00024345775686035522,8.39412607154926e-06,0.002350698241718687,0.0009738366601534104,3.357669849522605e-05,0.002356072257842258,0.0009760629833030642,3.365345939796008e-05,0.002350684645181699,0.0009738310274414209,3.357650428619704e-05,0.022040172830269402,0.009130703344781792,0.00031481549812346796,0.005876711612954249,0.0024345775686035525,8.39412607154926e-05,0.00014691779032385618,6.0864439215088804e-05,2.098531517887315e-06,0.000587837050033109,0.00024352648049803715,8.396495578630229e-06,0.00014691779032385618,6.0864439215088804e-05,2.098531517887315e-06,0.0005876745604296718,0.0002434591650383526,8.394174623806512e-06,0.0005890180644605645,0.00024401574582576604,8.41336484949002e-06,0.0005876711612954247,0.00024345775686035522,8.39412607154926e-06,0.03526427652843105,0.014609125351650869,0.0005037047969975487,0.009402738580726797,0.003895324109765684,0.0001343060171447882,0.0002350684645181699,9.738310274414208e-05,3.3576504286197035e-06,0.0009405392800529744,0.0003896423687968595,1.3434392925808368e-05,0.0002350684645181699,9.738310274414208e-05,3.3576504286197035e-06,0.0009402792966874749,0.00038953466406136414,1.343067939809042e-05,0.000942428903136903,0.0003904251933212256,1.346138375918403e-05,0.0009402738580726796,0.0003895324109765683,1.3430601714478814e-05,0.0013224104284308257,0.0005478422249695251,1.888893072464307e-05,0.00035260271240605535,0.00014607466059084206,5.036475866166852e-06,8.81506781015138e-06,3.6518665147710507e-06,1.259118966541713e-07,3.5270224565307755e-05,1.4611589477527886e-05,5.037897570478449e-07,8.81506781015138e-06,3.6518665147710507e-06,1.259118966541713e-07,3.526047518866939e-05,1.4607550549767794e-05,5.036504997522495e-07,3.534111446640029e-05,1.4640945398492795e-05,5.048019133442953e-07,3.526027124060552e-05,1.4607466059084203e-05,5.036475866166852e-07,0.008816069132107763,0.003652281337912717,0.00012592619924938717,0.0023506846451816993,0.000973831027441421,3.357650428619705e-05,5.8767116129542473e-05,2.434577568603552e-05,8.394126071549259e-07,0.0002351348200132436,9.741059219921487e-05,3.358598231452092e-06,5.8767116129542473e-05,2.434577568603552e-05,8.394126071549259e-07,0.00023506982417186871,9.738366601534103e-05,3.357669849522605e-06,0.00023560722578422574,9.76062983303064e-05,3.3653459397960073e-06,0.0002350684645181699,9.738310274414208e-05,3.3576504286197035e-06,0.03526427652843105,0.014609125351650869,0.0005037047969975487,0.009402738580726797,0.003895324109765684,0.0001343060171447882,0.0002350684645181699,9.738310274414208e-05,3.3576504286197035e-06,0.0009405392800529744,0.0003896423687968595,1.3434392925808368e-05,0.0002350684645181699,9.738310274414208e-05,3.3576504286197035e-06,0.0009402792966874749,0.00038953466406136414,1.343067939809042e-05,0.000942428903136903,0.0003904251933212256,1.346138375918403e-05,0.0009402738580726796,0.0003895324109765683,1.3430601714478814e-05,0.013246793934469165,0.00548782201557783,0.00018921339969219604,0.0035320770099494395,0.0014632529253346157,5.04511734940007e-05,8.830192524873598e-05,3.658132313336539e-05,1.2612793373500175e-06,0.00035466448331285705,0.0001463665974666765,5.046541493043115e-06,8.830192524873598e-05,3.658132313336539e-05,1.2612793373500175e-06,0.0003532375511145864,0.00014632613888997147,5.045146530738702e-06,0.00035666684256367123,0.00015386481496050498,5.056680422380252e-06,0.0003532077009949439,0.00014632529253346156,5.04511734940007e-06,0.008816069132107763,0.003652281337912717,0.00012592619924938717,0.0023506846451816993,0.000973831027441421,3.357650428619705e-05,5.8767116129542473e-05,2.434577568603552e-05,8.394126071549259e-07,0.0002351348200132436,9.741059219921487e-05,3.358598231452092e-06,5.8767116129542473e-05,2.434577568603552e-05,8.394126071549259e-07,0.00023506982417186871,9.738366601534103e-05,3.357669849522605e-06,0.00023560722578422574,9.76062983303064e-05,3.3653459397960073e-06,0.0002350684645181699,9.738310274414208e-05,3.3576504286197035e-06],[0.013496359150563844,0.004517678155490961,0.42292917217527753,0.008997572767042562,0.01049895042255819,0.0035248278528803648,0.3290051330131207,0.00699930028170546,0.005699846219566025,0.001907924252797751,0.17862498256095005,0.0037998974797106835,0.0002999112123197712,0.00010039005503457844,0.009398113592768414,0.00019994080821318077],[0.002835165744616884,0.003780220992822511,0.009495205195585311,0.03783949577359367,0.002835165744616884,0.018901142161759074,0.002835165744616884,0.00945055248205628,0.03780220992822512,0.028351657446168837,0.00472527624102814,0.018901305970196812,0.01890110496411256,0.00945055248205628,0.01890110496411256,0.01890110496411256,0.11340662978467535,0.5670825195591941,0.07560441985645024],[1],[1],[1],[1],[1],[1],[1]],[[0.03832872867451301,0.11498618602353901,0.2874654650588475,0.33537637590198877,0.02874656542037835,0.03832872867451301,0.004791091084314126,0.009756294236655234,0.019164364337256504,0.009582182168628252,0.004813944665652828,0.004791091084314126,0.0047913751756428575,0.0028746546505884754,0.0028746546505884754,0.004791091084314126,0.02877103613769941,0.05018398880193778,0.009582182168628252],[1e-08,1e-08,4.096746709029931e-09,1e-08,1e-08,4.096705220236167e-09,1.4515613375805654e-07,6.423648289373197e-08,2.0483526101180835e-09,1.4578599951426398e-06,6.451521972576558e-07,2.0572408818868948e-08,2.9031226751611306e-06,1.2847296578746393e-06,4.096705220236167e-08,4.355110051585917e-06,1.927283023363742e-06,6.145659029735892e-08,0.00013824144412807426,6.773718494652331e-05,1.9507768330218265e-06,2.9031226751611306e-06,1.2847296578746393e-06,4.096705220236167e-08,6.416688103193479e-07,2.839600813991259e-07,9.054829089342918e-09,6.416623119764367e-07,2.8395720566330645e-07,9.054737388790424e-09,3.2083115598821836e-07,1.4197860283165323e-07,4.527368694395212e-09,3.2222331595727784e-06,1.4259468055239833e-06,4.547013985520684e-08,6.4166231197643644e-06,2.839572056633064e-06,9.05473738879042e-08,9.625876331448292e-06,4.259774797618144e-06,1.3583434883337567e-07,0.00030554797222014806,0.0001352152787663006,4.311701959881463e-06,6.4166231197643644e-06,2.839572056633064e-06,9.05473738879042e-08,2.5666752412773913e-07,1.1358403255965036e-07,3.621931635737167e-09,2.5666492479057465e-07,1.1358288226532259e-07,3.6218949555161694e-09,1.2833246239528732e-07,5.6791441132661295e-08,1.8109474777580847e-09,1.2888932638291117e-06,5.703787222095933e-07,1.8188055942082734e-08,2.566649247905746e-06,1.1358288226532258e-06,3.621894955516168e-08,3.850350532579316e-06,1.7039099190472579e-06,5.4333739533350265e-08,0.00012221918888805924,5.408611150652025e-05,1.724680783952585e-06,2.566649247905746e-06,1.1358288226532258e-06,3.621894955516168e-08,1.288357955795557e-06,5.679314988844538e-07,1.8110019660210266e-08,1.2833502400156853e-06,5.679257472980117e-07,1.8109836255444463e-08,6.416751200078427e-07,2.8396287364900586e-07,9.054918127722231e-09,6.4445949552294745e-06,2.851950536851859e-06,9.094209494240854e-08,1.2833502400156852e-05,5.679257472980115e-06,1.810983625544446e-07,1.9252136941430825e-05,8.519719651443024e-06,2.7167412036518133e-07,0.0006111081423454907,0.0002704359555168826,8.623576048975082e-06,1.2833502400156852e-05,5.679257472980115e-06,1.810983625544446e-07,2.5666752412773913e-07,1.1358403255965036e-07,3.621931635737167e-09,2.5666492479057465e-07,1.1358288226532259e-07,3.6218949555161694e-09,1.2833246239528732e-07,5.6791441132661295e-08,1.8109474777580847e-09,1.2888932638291117e-06,5.703787222095933e-07,1.8188055942082734e-08,2.566649247905746e-06,1.1358288226532258e-06,3.621894955516168e-08,3.850350532579316e-06,1.7039099190472579e-06,5.4333739533350265e-08,0.00012221918888805924,5.408611150652025e-05,1.724680783952585e-06,2.566649247905746e-06,1.1358288226532258e-06,3.621894955516168e-08,1.2833376206386958e-06,5.679201627982518e-07,1.8109658178685837e-08,1.2833246239528734e-06,5.679144113266129e-07,1.8109474777580847e-08,6.416623119764367e-07,2.8395720566330645e-07,9.054737388790424e-09,6.444466319145557e-06,2.8518936110479666e-06,9.094027971041368e-08,1.2833246239528729e-05,5.679144113266128e-06,1.810947477758084e-07,1.9251752662896583e-05,8.519549595236287e-06,2.7166869766675134e-07,0.0006110959444402961,0.0002704305575326012,8.623403919762926e-06,1.2833246239528729e-05,5.679144113266128e-06,1.810947477758084e-07,1.2833376206386958e-06,5.679201627982518e-07,1.8109658178685837e-08,1.2833246239528734e-06,5.679144113266129e-07,1.8109474777580847e-08,6.416623119764367e-07,2.8395720566330645e-07,9.054737388790424e-09,6.444466319145557e-06,2.8518936110479666e-06,9.094027971041368e-08,1.2833246239528729e-05,5.679144113266128e-06,1.810947477758084e-07,1.9251752662896583e-05,8.519549595236287e-06,2.7166869766675134e-07,0.0006110959444402961,0.0002704305575326012,8.623403919762926e-06,1.2833246239528729e-05,5.679144113266128e-06,1.810947477758084e-07,2.5666752412773916e-06,1.1358403255965035e-06,3.6219316357371674e-08,2.566649247905747e-06,1.1358288226532258e-06,3.6218949555161694e-08,1.2833246239528734e-06,5.679144113266129e-07,1.8109474777580847e-08,1.2888932638291114e-05,5.703787222095933e-06,1.8188055942082736e-07,2.5666492479057458e-05,1.1358288226532256e-05,3.621894955516168e-07,3.8503505325793166e-05,1.7039099190472575e-05,5.433373953335027e-07,0.0012221918888805923,0.0005408611150652024,1.724680783952585e-05,2.5666492479057458e-05,1.1358288226532256e-05,3.621894955516168e-07,1.2833376206386958e-06,5.679201627982518e-07,1.8109658178685837e-08,1.2833246239528734e-06,5.679144113266129e-07,1.8109474777580847e-08,6.416623119764367e-07,2.8395720566330645e-07,9.054737388790424e-09,6.444466319145557e-06,2.8518936110479666e-06,9.094027971041368e-08,1.2833246239528729e-05,5.679144113266128e-06,1.810947477758084e-07,1.9251752662896583e-05,8.519549595236287e-06,2.7166869766675134e-07,0.0006110959444402961,0.0002704305575326012,8.623403919762926e-06,1.2833246239528729e-05,5.679144113266128e-06,1.810947477758084e-07,1.2833397137745092e-06,5.679210890814158e-07,1.8109687715709833e-08,1.283326717067489e-06,5.679153376003964e-07,1.8109504314305715e-08,6.416633585337445e-07,2.839576688001982e-07,9.054752157152858e-09,6.444476830131158e-06,2.8518982625134557e-06,9.094042803487114e-08,1.2833267170674887e-05,5.679153376003962e-06,1.8109504314305713e-07,1.92517840626875e-05,8.519563490702364e-06,2.716691407609701e-07,0.0006110973492671387,0.00027043099860740174,8.623417984616386e-06,1.2833267170674887e-05,5.679153376003962e-06,1.8109504314305713e-07,6.416688103193478e-05,2.839600813991258e-05,9.054829089342914e-07,6.416623119764365e-05,2.8395720566330645e-05,9.054737388790421e-07,3.2083115598821826e-05,1.4197860283165322e-05,4.5273686943952104e-07,0.0003222233159572778,0.0001425946805523983,4.547013985520683e-06,0.0006416623119764365,0.00028395720566330636,9.05473738879042e-06,0.0009625876331448289,0.00042597747976181433,1.3583434883337564e-05,0.030554797222014804,0.01352152787663006,0.00043117019598814616,0.0006416623119764365,0.00028395720566330636,9.05473738879042e-06,3.850012861916087e-06,1.7037604883947548e-06,5.4328974536057494e-08,3.84997387185862e-06,1.7037432339798387e-06,5.432842433274254e-08,1.92498693592931e-06,8.518716169899194e-07,2.716421216637127e-08,1.933339895743667e-05,8.555680833143898e-06,2.72820839131241e-07,3.8499738718586185e-05,1.703743233979838e-05,5.432842433274251e-07,5.775525798868973e-05,2.555864878570886e-05,8.150060930002538e-07,0.0018332878333208883,0.0008112916725978035,2.5870211759288772e-05,3.8499738718586185e-05,1.703743233979838e-05,5.432842433274251e-07,0.0011959880500131523,0.000529265032946041,1.6877035647682422e-05,0.001195975937938603,0.0005292596729447136,1.687686472965867e-05,0.0005979879689693015,0.0002646298364723568,8.438432364829335e-06,0.006016535533588921,0.0026577812602615915,8.475048658230601e-05,0.011959759379386026,0.0052925967294471365,0.0001687686472965867,0.017942118456664952,0.007939671792934703,0.00025317773806893235,0.5716353967490512,0.2578702994143278,0.008036457337968619,0.011959759379386026,0.0052925967294471365,0.0001687686472965867,3.850012861916087e-05,1.703760488394755e-05,5.43289745360575e-07,3.84997387185862e-05,1.7037432339798388e-05,5.432842433274253e-07,1.92498693592931e-05,8.518716169899194e-06,2.7164212166371266e-07,0.00019333398957436672,8.555680833143898e-05,2.72820839131241e-06,0.00038499738718586186,0.00017037432339798384,5.4328424332742515e-06,0.0005775525798868973,0.00025558648785708863,8.150060930002539e-06,0.018332878333208884,0.008112916725978038,0.0002587021175928877,0.00038499738718586186,0.00017037432339798384,5.4328424332742515e-06],[0.012711480113596645,0.004261986723685421,0.4132036802202318,0.008474320075731099,0.010388461771456114,0.00348556411939328,0.3420935557023475,0.006925641180970744,0.0054510839857010805,0.001825518813350597,0.1779345439362408,0.0036340559904673875,0.000279296229728872,9.353378579478472e-05,0.009051079864818002,0.0001861974864859147],[0.002746952600893146,0.0036626034678575274,0.009156522805820796,0.0366260400667043,0.002746952600893146,0.01849097224764464,0.002746952600893146,0.009156508669643819,0.036626034678575274,0.027469526008931457,0.004578254334821909,0.018356801193627304,0.018313017339287637,0.009156508669643819,0.018313017339287637,0.018313017339287637,0.10987810403572583,0.5804101446433103,0.07325206935715055],[1],[1],[1],[1],[1],[1],[1]],[[0.0006217254064518105,0.0009325881096777158,0.0031086270322590527,0.009325881096777159,0.0009326332761339671,0.0062172540645181055,0.0009325881096777158,0.010958797634607147,0.015543135161295263,0.009325881096777159,0.06539892236917955,0.009325881096777159,0.17453021933038398,0.0062172540645181055,0.009325881096777159,0.009325881096777159,0.4624673678761762,0.20240085504897654,0.0031086270322590527],[1e-08,1e-08,1e-08,1e-08,1e-08,1e-08,7.728191029415099e-07,1.1821929600212107e-07,2.8398662899085927e-09,3.102864603950996e-05,4.7464984712826035e-06,1.1402048108505305e-07,3.0912764117660397e-06,4.728771840084843e-07,1.135946515963437e-08,0.00016147225546072087,2.4700652832964212e-05,5.933595757312891e-07,0.00024311246719102805,0.000471660179720124,8.933615869541491e-07,3.0912764117660397e-06,4.728771840084843e-07,1.135946515963437e-08,2.1894425265434278e-05,3.3492230347294986e-06,8.045510263859977e-08,1.0946933612960666e-05,1.674568835294579e-06,4.022652600975771e-08,5.473466806480333e-07,8.372844176472894e-08,2.0113263004878856e-09,2.197594022984949e-05,3.361692500960503e-06,8.075464440546962e-08,2.1893867225921333e-06,3.349137670589158e-07,8.045305201951542e-09,0.00011436221323564498,1.7494159094286308e-05,4.2024503919622516e-07,0.00017218363448145011,2.6339188529381047e-05,6.327205129591895e-07,2.1893867225921333e-06,3.349137670589158e-07,8.045305201951542e-09,2.189442526543427e-06,3.349223034729498e-07,8.045510263859975e-09,1.0946933612960666e-06,1.674568835294579e-07,4.022652600975771e-09,5.4734668064803334e-08,8.372844176472894e-09,2.0113263004878852e-10,2.197594022984949e-06,3.3616925009605036e-07,8.075464440546961e-09,2.1893867225921334e-07,3.3491376705891575e-08,8.045305201951541e-10,1.1436221323564499e-05,1.7494159094286304e-06,4.202450391962251e-08,1.721836344814501e-05,2.6339188529381047e-06,6.327205129591895e-08,2.1893867225921334e-07,3.3491376705891575e-08,8.045305201951541e-10,3.372366612598764e-05,5.032598492985761e-06,1.20893181521049e-07,1.6449045355335828e-05,2.5162351117010825e-06,6.04450501132749e-08,8.224522677667914e-07,1.2581175558505415e-07,3.022252505663745e-09,3.3021414977703345e-05,5.051335321292438e-06,1.2134327798488671e-07,3.2898090710671657e-06,5.032470223402166e-07,1.208901002265498e-08,0.00017184257244627093,2.628701575888603e-05,6.314672176242445e-07,0.0002587260061282072,3.957770477657565e-05,9.507364146791646e-07,3.2898090710671657e-06,5.032470223402166e-07,1.208901002265498e-08,5.473606316358569e-06,8.373057586823747e-07,2.011377565964994e-08,2.7367334032401666e-06,4.1864220882364474e-07,1.0056631502439427e-08,1.3683667016200833e-07,2.0932110441182236e-08,5.028315751219714e-10,5.493985057462372e-06,8.404231252401258e-07,2.0188661101367405e-08,5.473466806480333e-07,8.372844176472894e-08,2.0113263004878856e-09,2.8590553308911244e-05,4.373539773571577e-06,1.0506125979905629e-07,4.304590862036253e-05,6.584797132345262e-06,1.5818012823979738e-07,5.473466806480333e-07,8.372844176472894e-08,2.0113263004878856e-09,5.473606316358569e-05,8.373057586823747e-06,2.011377565964994e-07,2.7367334032401664e-05,4.1864220882364475e-06,1.0056631502439425e-07,1.3683667016200833e-06,2.093211044118224e-07,5.0283157512197135e-09,5.493985057462374e-05,8.40423125240126e-06,2.0188661101367405e-07,5.473466806480333e-06,8.372844176472896e-07,2.0113263004878854e-08,0.00028590553308911244,4.373539773571576e-05,1.050612597990563e-06,0.0004304590862036253,6.584797132345261e-05,1.5818012823979738e-06,5.473466806480333e-06,8.372844176472896e-07,2.0113263004878854e-08,5.473606316358569e-05,8.373057586823747e-06,2.011377565964994e-07,2.7367334032401664e-05,4.1864220882364475e-06,1.0056631502439425e-07,1.3683667016200833e-06,2.093211044118224e-07,5.0283157512197135e-09,5.493985057462374e-05,8.40423125240126e-06,2.0188661101367405e-07,5.473466806480333e-06,8.372844176472896e-07,2.0113263004878854e-08,0.00028590553308911244,4.373539773571576e-05,1.050612597990563e-06,0.0004304590862036253,6.584797132345261e-05,1.5818012823979738e-06,5.473466806480333e-06,8.372844176472896e-07,2.0113263004878854e-08,0.0003284163789815141,5.023834552094247e-05,1.2068265395789964e-06,0.00016420400419440997,2.5118532529418683e-05,6.033978901463656e-07,8.210200209720499e-06,1.255926626470934e-06,3.016989450731828e-08,0.0003296391034477423,5.0425387514407545e-05,1.2113196660820442e-06,3.2840800838881996e-05,5.023706505883736e-06,1.206795780292731e-07,0.0017154331985346747,0.0002624123864142946,6.303675587943378e-06,0.0025827545172217516,0.0003950878279407157,9.490807694387842e-06,3.2840800838881996e-05,5.023706505883736e-06,1.206795780292731e-07,5.473606316358569e-05,8.373057586823747e-06,2.011377565964994e-07,2.7367334032401664e-05,4.1864220882364475e-06,1.0056631502439425e-07,1.3683667016200833e-06,2.093211044118224e-07,5.0283157512197135e-09,5.493985057462374e-05,8.40423125240126e-06,2.0188661101367405e-07,5.473466806480333e-06,8.372844176472896e-07,2.0113263004878854e-08,0.00028590553308911244,4.373539773571576e-05,1.050612597990563e-06,0.0004304590862036253,6.584797132345261e-05,1.5818012823979738e-06,5.473466806480333e-06,8.372844176472896e-07,2.0113263004878854e-08,0.0013669097263886306,0.00020909822872785017,5.0229618270875524e-06,0.0006834374434715162,0.00010454644964283054,2.5114169015604165e-06,3.41718721735758e-05,5.227322482141527e-06,1.2557084507802084e-07,0.0013719988573593941,0.00020987672071690205,5.0416627771983755e-06,0.0001366874886943032,2.090928992856611e-05,5.022833803120834e-07,0.00713984586066882,0.0010921929181088171,2.6236680094580123e-05,0.030269491968114303,0.001644404571004421,3.950191945046999e-05,0.0001366874886943032,2.090928992856611e-05,5.022833803120834e-07,0.006568327579630283,0.0010047669104188495,2.413653079157993e-05,0.0032840800838882,0.0005023706505883736,1.2067957802927313e-05,0.00016420400419441003,2.5118532529418687e-05,6.033978901463657e-07,0.006592782068954847,0.001008507750288151,2.4226393321640887e-05,0.0006568160167776401,0.00010047413011767475,2.4135915605854628e-06,0.034308663970693494,0.005248247728285892,0.00012607351175886755,0.05165509034443503,0.007901756558814314,0.00018981615388775685,0.0006568160167776401,0.00010047413011767475,2.4135915605854628e-06,0.0010947212632717138,0.0001674611517364749,4.022755131929989e-06,0.0005473466806480334,8.372844176472893e-05,2.0113263004878857e-06,2.7367334032401668e-05,4.1864220882364475e-06,1.0056631502439428e-07,0.0010987970114924744,0.00016808462504802518,4.0377322202734806e-06,0.00010946933612960667,1.674568835294579e-05,4.022652600975771e-07,0.005718110661782249,0.0008747079547143154,2.101225195981126e-05,0.008609181724072506,0.001316959426469052,3.163602564795948e-05,0.00010946933612960667,1.674568835294579e-05,4.022652600975771e-07,0.025422599468294803,0.0038889331283949546,9.342002928895334e-05,0.01271097575178995,0.001944417004130873,4.670882411156678e-05,0.0006355487875894976,9.722085020654366e-05,2.3354412055783393e-06,0.05153550220912061,0.003903411985077927,9.376784067339648e-05,0.0025421951503579905,0.00038888340082617463,9.341764822313357e-06,0.2856955297754765,0.020313252999191993,0.0004879653692892482,0.3384183436128776,0.03974592071756235,0.0007346801745798853,0.0025421951503579905,0.00038888340082617463,9.341764822313357e-06,0.0003284163789815141,5.023834552094247e-05,1.2068265395789964e-06,0.00016420400419440997,2.5118532529418683e-05,6.033978901463656e-07,8.210200209720499e-06,1.255926626470934e-06,3.016989450731828e-08,0.0003296391034477423,5.0425387514407545e-05,1.2113196660820442e-06,3.2840800838881996e-05,5.023706505883736e-06,1.206795780292731e-07,0.0017154331985346747,0.0002624123864142946,6.303675587943378e-06,0.0025827545172217516,0.0003950878279407157,9.490807694387842e-06,3.2840800838881996e-05,5.023706505883736e-06,1.206795780292731e-07],[0.0048167700353696,0.23752391928121985,0.6005737503427828,0.0032111800235797333,0.0002718893058641757,0.01004403023390612,0.024210716868809802,0.00018125953724278378,0.0010931088619190014,0.02732546515231835,0.08795201432274245,0.0007287392412793342,1.970217574570877e-05,0.0004925137244053463,0.0015418061089846344,1.3134783830472513e-05],[0.0009008554329779072,0.001201140577303876,0.003002866646588988,0.012013002053420334,0.0009008554329779072,0.08854790983859022,0.0009008554329779072,0.00300285144325969,0.01201140577303876,0.00900855432977907,0.001501425721629845,0.5587906983178386,0.00600570288651938,0.00300285144325969,0.00600570288651938,0.00600570288651938,0.03603421731911628,0.22714059003160533,0.02402281154607752],[1],[1],[1],[1],[1],[1],[1]]],"sizes":[19,14,8,4,3,19,4,1,1,1,1,1,1,1]}');
INSERT INTO link_decision (home, link_case, id, leads, village, other, kind, what, account, actor_name, at, waited, bulk, undone_at) VALUES
(117, 382364496691200046, 382364496691200060, 0, 1702062002, 1702062001, 'orang', 'same', 2, 'provinsi', 1795230000000, 0, NULL, NULL),
(117, 382364496691200046, 382364496691200060, 1, 1702062001, 1702062002, 'orang', 'same', 2, 'provinsi', 1795230000000, 0, NULL, NULL),
(117, 382364496691200047, 382364496691200062, 1, 1702062001, 1702062001, 'orang', 'visit', 2, 'provinsi', 1795230000000, 0, NULL, NULL),
(117, 382364496691200050, 382364496691200061, 0, 1702062002, 1702062001, 'nik', 'different', 2, 'provinsi', 1795230000000, 0, NULL, NULL),
(117, 382364496691200050, 382364496691200061, 1, 1702062001, 1702062002, 'nik', 'different', 2, 'provinsi', 1795230000000, 0, NULL, NULL);
INSERT INTO link_run (id, at, account, actor_name) VALUES
(382364496691200051, 1795230000000, 0, 'uji');
INSERT INTO link_run_place (region, run, persons, cases, numbers, new, gone) VALUES
(0, 382364496691200051, 43, 4, 1, 5, 0),
(1700000000, 382364496691200051, 43, 4, 1, 5, 0),
(1702000000, 382364496691200051, 42, 4, 1, 5, 0),
(1702060000, 382364496691200051, 42, 4, 1, 5, 0),
(1702062001, 382364496691200051, 40, 4, 1, 5, 0),
(1702062002, 382364496691200051, 2, 2, 1, 3, 0),
(1703000000, 382364496691200051, 1, 1, 0, 1, 0),
(1703090000, 382364496691200051, 1, 1, 0, 1, 0),
(1703092005, 382364496691200051, 1, 1, 0, 1, 0);
INSERT INTO proposal (home, id, village, kind, program, state, family, label, rt, rw, persons, content, salt, hash, version, steps, period, closes, maker, maker_name, made_at, since, holder, visit, late, conflict, errors, warnings, checked, deliberation, batch, reason, change_set, applied_at, siks, siks_day) VALUES
(117, 382364496691200110, 1702062001, 'usulan_baru', NULL, 'DISERAHKAN_DESA', NULL, 'HARTONO', '004', '002', 2, '{"changes":{"changes":[{"register":{"_0":{"family":{"alamat":"DUSUN III","dusun":"III","kk":"9902060101150061","rt":"004","rw":"002"},"house":{},"members":[{"traits":{},"values":{"hubungan":"1","ibu_kandung":"SULASTRI","jenis_kelamin":"1","nama":"HARTONO","nik":"9902061507750061","tanggal_lahir":"1975-07-15","tempat_lahir":"CURUP"}},{"traits":{},"values":{"hubungan":"2","ibu_kandung":"KARTINI","jenis_kelamin":"2","nama":"SURYANI","nik":"9902065203780061","tanggal_lahir":"1978-03-12","tempat_lahir":"CURUP"}}],"village":{"value":1702062001}}}}],"event":"usulan_baru","family":{"value":0},"reason":"diajukan RT"},"consent":{"day":20260105,"helper":"","told":{"from":20240101,"notice":{"value":18},"version":1},"way":"cap_jempol"},"isOfficials":false,"note":"","proposer":"warga","reason":"KEMISKINAN"}', 'a695d3b3f21834d86fc7bdab7ee5f7a0', '3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7', 11, 11, 202611, NULL, 77, 'Operator uji', 1795230000000, 1795230000000, NULL, 0, 0, 0, 0, 0, '3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7', 382364496691200117, NULL, NULL, NULL, NULL, NULL, NULL),
(117, 382364496691200126, 1702062001, 'usulan_baru', NULL, 'DISERAHKAN_DESA', NULL, 'HARTONO', '004', '002', 2, '{"changes":{"changes":[{"register":{"_0":{"family":{"alamat":"DUSUN III","dusun":"III","kk":"9902060101150062","rt":"004","rw":"002"},"house":{},"members":[{"traits":{},"values":{"hubungan":"1","ibu_kandung":"SULASTRI","jenis_kelamin":"1","nama":"HARTONO","nik":"9902061507750062","tanggal_lahir":"1975-07-15","tempat_lahir":"CURUP"}},{"traits":{},"values":{"hubungan":"2","ibu_kandung":"KARTINI","jenis_kelamin":"2","nama":"SURYANI","nik":"9902065203780062","tanggal_lahir":"1978-03-12","tempat_lahir":"CURUP"}}],"village":{"value":1702062001}}}}],"event":"usulan_baru","family":{"value":0},"reason":"diajukan RT"},"consent":{"day":20260105,"helper":"","told":{"from":20240101,"notice":{"value":18},"version":1},"way":"cap_jempol"},"isOfficials":false,"note":"","proposer":"warga","reason":"KEMISKINAN"}', '8b6f68bcff79cb2b5edb47d1e4393a23', '1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55', 11, 11, 202611, NULL, 77, 'Operator uji', 1795230000000, 1795230000000, NULL, 0, 0, 0, 0, 0, '1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55', 382364496691200133, NULL, NULL, NULL, NULL, NULL, NULL),
(117, 382364496691200142, 1702062001, 'usulan_baru', NULL, 'DISERAHKAN_DESA', NULL, 'HARTONO', '004', '002', 2, '{"changes":{"changes":[{"register":{"_0":{"family":{"alamat":"DUSUN III","dusun":"III","kk":"9902060101150063","rt":"004","rw":"002"},"house":{},"members":[{"traits":{},"values":{"hubungan":"1","ibu_kandung":"SULASTRI","jenis_kelamin":"1","nama":"HARTONO","nik":"9902061507750063","tanggal_lahir":"1975-07-15","tempat_lahir":"CURUP"}},{"traits":{},"values":{"hubungan":"2","ibu_kandung":"KARTINI","jenis_kelamin":"2","nama":"SURYANI","nik":"9902065203780063","tanggal_lahir":"1978-03-12","tempat_lahir":"CURUP"}}],"village":{"value":1702062001}}}}],"event":"usulan_baru","family":{"value":0},"reason":"diajukan RT"},"consent":{"day":20260105,"helper":"","told":{"from":20240101,"notice":{"value":18},"version":1},"way":"cap_jempol"},"isOfficials":false,"note":"","proposer":"warga","reason":"KEMISKINAN"}', '47d3132384bb68a3962829f7aec1a7a2', '4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95', 11, 11, 202611, NULL, 77, 'Operator uji', 1795230000000, 1795230000000, NULL, 0, 0, 0, 0, 0, '4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95', 382364496691200149, NULL, NULL, NULL, NULL, NULL, NULL),
(117, 382364496691200164, 1702062001, 'usulan_baru', NULL, 'DISAHKAN', NULL, 'HARTONO', '004', '002', 2, '{"changes":{"changes":[{"register":{"_0":{"family":{"alamat":"DUSUN III","dusun":"III","kk":"9902060101150065","rt":"004","rw":"002"},"house":{},"members":[{"traits":{},"values":{"hubungan":"1","ibu_kandung":"SULASTRI","jenis_kelamin":"1","nama":"HARTONO","nik":"9902061507750065","tanggal_lahir":"1975-07-15","tempat_lahir":"CURUP"}},{"traits":{},"values":{"hubungan":"2","ibu_kandung":"KARTINI","jenis_kelamin":"2","nama":"SURYANI","nik":"9902065203780065","tanggal_lahir":"1978-03-12","tempat_lahir":"CURUP"}}],"village":{"value":1702062001}}}}],"event":"usulan_baru","family":{"value":0},"reason":"diajukan RT"},"consent":{"day":20260105,"helper":"","told":{"from":20240101,"notice":{"value":18},"version":1},"way":"cap_jempol"},"isOfficials":false,"note":"","proposer":"warga","reason":"KEMISKINAN"}', 'f23805e051112d2b82f19214e4380833', '71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d', 8, 8, 202611, NULL, 77, 'Operator uji', 1795230000000, 1795230000000, NULL, 0, 0, 0, 0, 0, '71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d', 382364496691200171, 382364496691200206, NULL, NULL, NULL, NULL, NULL),
(117, 382364496691200185, 1702062001, 'usulan_baru', NULL, 'DISAHKAN', NULL, 'HARTONO', '004', '002', 2, '{"changes":{"changes":[{"register":{"_0":{"family":{"alamat":"DUSUN III","dusun":"III","kk":"9902060101150066","rt":"004","rw":"002"},"house":{},"members":[{"traits":{},"values":{"hubungan":"1","ibu_kandung":"SULASTRI","jenis_kelamin":"1","nama":"HARTONO","nik":"9902061507750066","tanggal_lahir":"1975-07-15","tempat_lahir":"CURUP"}},{"traits":{},"values":{"hubungan":"2","ibu_kandung":"KARTINI","jenis_kelamin":"2","nama":"SURYANI","nik":"9902065203780066","tanggal_lahir":"1978-03-12","tempat_lahir":"CURUP"}}],"village":{"value":1702062001}}}}],"event":"usulan_baru","family":{"value":0},"reason":"diajukan RT"},"consent":{"day":20260105,"helper":"","told":{"from":20240101,"notice":{"value":18},"version":1},"way":"cap_jempol"},"isOfficials":false,"note":"","proposer":"warga","reason":"KEMISKINAN"}', 'fbd3320bc8fd31878d42548a22e35fbf', 'e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f', 8, 8, 202611, NULL, 77, 'Operator uji', 1795230000000, 1795230000000, NULL, 0, 0, 0, 0, 0, 'e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f', 382364496691200192, 382364496691200206, NULL, NULL, NULL, NULL, NULL),
(117, 382364496691200212, 1702062001, 'usulan_baru', NULL, 'DRAF', NULL, 'HARTONO', '004', '002', 2, '{"changes":{"changes":[{"register":{"_0":{"family":{"alamat":"DUSUN III","dusun":"III","kk":"9902060101150071","rt":"004","rw":"002"},"house":{},"members":[{"traits":{},"values":{"hubungan":"1","ibu_kandung":"SULASTRI","jenis_kelamin":"1","nama":"HARTONO","nik":"9902061507750071","tanggal_lahir":"1975-07-15","tempat_lahir":"CURUP"}},{"traits":{},"values":{"hubungan":"2","ibu_kandung":"KARTINI","jenis_kelamin":"2","nama":"SURYANI","nik":"9902065203780071","tanggal_lahir":"1978-03-12","tempat_lahir":"CURUP"}}],"village":{"value":1702062001}}}}],"event":"usulan_baru","family":{"value":0},"reason":"diajukan RT"},"consent":{"day":20260105,"helper":"","told":{"from":20240101,"notice":{"value":18},"version":1},"way":"cap_jempol"},"isOfficials":false,"note":"","phone":"+6281234567890","proposer":"warga","reason":"KEMISKINAN"}', 'ef4481fa4da6de09a9de77a3b9aa172d', 'cd7e2b29136ea8d8ca82e516e8ddd175e2a659c4bc1ceb19872ba7eb07b36437', 1, 1, 202611, 1795626000000, 77, 'Operator uji', 1795230000000, 1795230000000, NULL, 0, 0, 0, 0, 0, 'cd7e2b29136ea8d8ca82e516e8ddd175e2a659c4bc1ceb19872ba7eb07b36437', NULL, NULL, 'KEMISKINAN', NULL, NULL, NULL, NULL),
(117, 382364496691200219, 1702062001, 'usulan_bansos', 2, 'DRAF', 382364496691200016, 'WARGA P KE15NEMU', '001', '002', 1, '{"changes":{"changes":[{"enrol":{"_0":{"person":{"value":382364496691200016},"program":2,"starts":true}}}],"event":"kepesertaan","family":{"value":382364496691200016},"reason":"diajukan RT"},"isOfficials":false,"note":"","program":2,"proposer":"warga","reason":"KRITERIA_TERPENUHI"}', '4a6b36723a7bac57f8a9989f43a5e63e', '1eddf9b1506e2239ef3f4c28c01bce2003e097ba427d111ecde3cc0455d5bf24', 1, 1, 202611, NULL, 77, 'Operator uji', 1795230000000, 1795230000000, NULL, 0, 0, 0, 1, 1, '1eddf9b1506e2239ef3f4c28c01bce2003e097ba427d111ecde3cc0455d5bf24', NULL, NULL, 'KRITERIA_TERPENUHI', NULL, NULL, NULL, NULL),
(117, 382364496691200220, 1702062001, 'usulan_baru', NULL, 'SETUJU_MUSDES', NULL, 'HARTONO', '004', '002', 2, '{"changes":{"changes":[{"register":{"_0":{"family":{"alamat":"DUSUN III","dusun":"III","kk":"9902060101150081","rt":"004","rw":"002"},"house":{},"members":[{"traits":{},"values":{"hubungan":"1","ibu_kandung":"SULASTRI","jenis_kelamin":"1","nama":"HARTONO","nik":"9902061507750081","tanggal_lahir":"1975-07-15","tempat_lahir":"CURUP"}},{"traits":{},"values":{"hubungan":"2","ibu_kandung":"KARTINI","jenis_kelamin":"2","nama":"SURYANI","nik":"9902065203780081","tanggal_lahir":"1978-03-12","tempat_lahir":"CURUP"}}],"village":{"value":1702062001}}}}],"event":"usulan_baru","family":{"value":0},"reason":"diajukan RT"},"consent":{"day":20260105,"helper":"","told":{"from":20240101,"notice":{"value":18},"version":1},"way":"cap_jempol"},"isOfficials":false,"note":"","proposer":"warga","reason":"KEMISKINAN"}', '5f4c44eb52028a74c0f4b46982a52f7c', 'a1fe3e4af445976d83b63e912613e11a0ac571a9eace7e030c18131d62e6e590', 3, 3, 202611, 1795626000000, 77, 'Operator uji', 1795230000000, 1795230000000, NULL, 0, 0, 0, 0, 0, 'a1fe3e4af445976d83b63e912613e11a0ac571a9eace7e030c18131d62e6e590', 382364496691200227, NULL, NULL, NULL, NULL, NULL, NULL),
(117, 382364496691200235, 1702062001, 'usulan_baru', NULL, 'TERJADWAL_MUSDES', NULL, 'HARTONO', '004', '002', 2, '{"changes":{"changes":[{"register":{"_0":{"family":{"alamat":"DUSUN III","dusun":"III","kk":"9902060101150082","rt":"004","rw":"002"},"house":{},"members":[{"traits":{},"values":{"hubungan":"1","ibu_kandung":"SULASTRI","jenis_kelamin":"1","nama":"HARTONO","nik":"9902061507750082","tanggal_lahir":"1975-07-15","tempat_lahir":"CURUP"}},{"traits":{},"values":{"hubungan":"2","ibu_kandung":"KARTINI","jenis_kelamin":"2","nama":"SURYANI","nik":"9902065203780082","tanggal_lahir":"1978-03-12","tempat_lahir":"CURUP"}}],"village":{"value":1702062001}}}}],"event":"usulan_baru","family":{"value":0},"reason":"diajukan RT"},"consent":{"day":20260105,"helper":"","told":{"from":20240101,"notice":{"value":18},"version":1},"way":"cap_jempol"},"isOfficials":false,"note":"","proposer":"warga","reason":"KEMISKINAN"}', '210b4486067d2912f5c81d8ae1e8ba3e', '3f457dc46f4d12793c4b08741468c34baa965efe46a5138b19edada1aa74c0fe', 2, 2, 202611, 1795626000000, 77, 'Operator uji', 1795230000000, 1795230000000, NULL, 0, 0, 0, 0, 0, '3f457dc46f4d12793c4b08741468c34baa965efe46a5138b19edada1aa74c0fe', 382364496691200242, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO proposal_step (home, proposal, number, village, at, step, before, after, account, role, reason, evidence, batch, hash, words, chain) VALUES
(117, 382364496691200110, 1, 1702062001, 1795230000000, 'buat', '', 'DRAF', 77, 'operator_desa', 'KEMISKINAN', '', NULL, '3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7', 'd57c8bd3fc2285f2ed2882c92ab33325bb900b58277f6c7a9c46e664b3deb846', '2c56216484c350f7cb9425e83595878a01c17bbec96157f122ac0c803da9eed6'),
(117, 382364496691200110, 2, 1702062001, 1795230000000, 'agendakan', 'DRAF', 'TERJADWAL_MUSDES', 77, 'operator_desa', '', '', NULL, '3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7', '6eb804db24bb9716c2d178ee04a539b87279a586f93a845bb0d69ac3022e276b', '0fc0881aa7eca3d9155ac56d810d0e686691daf60c444e5a5485d56cbc9b96e7'),
(117, 382364496691200110, 3, 1702062001, 1795230000000, 'putus', 'TERJADWAL_MUSDES', 'SETUJU_MUSDES', 77, 'operator_desa', '', '0AKKEFFG0003P:80c1d58f2724af72ac25eddf8b8cf3e72b37bac37127932cfbfae6b974a6f54c,0AKKEFFG0003R:8b26e4d816142f1a2df7c28959a1fa460268b8ed39aed98d0b30a0d19725f1f2,0AKKEFFG0003T:f8fe89369f0a588551164e913095c307c468fa10e92254c374767bfa091b95a6', NULL, '3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7', 'aa083b5435732ad107102cc3ef2b5851fc1538fd97675a37cf0cc63bdc914bee', '4dbccc9c1b8e1d9fb073c01b9d97c999ca7a320aee0e307feb9e1ad129d556bc'),
(117, 382364496691200110, 4, 1702062001, 1795230000000, 'finalkan', 'SETUJU_MUSDES', 'FINAL_DESA', 5, 'kades', '', '', NULL, '3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7', '58f1c0b79b1960aa1449a84d5d7f64e7b6ef8942ad0ea666fbf9ba50ecd5f108', 'c05f00922486d368761d713b0925c0a6e9f3b6077a29411acf14e0e50df609a2'),
(117, 382364496691200110, 5, 1702062001, 1795230000000, 'teruskan', 'FINAL_DESA', 'TERUSAN_KEC', 6, 'camat', '', '', NULL, '3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7', 'adf0bbed55842f04ddabb659f824151fc2a1f33b75ecc11674511b06d6d93e15', '290b00739b239682457f46453ff90c963aa1a484afcf49486b6270bbfc3f8bfe'),
(117, 382364496691200110, 6, 1702062001, 1795230000000, 'luluskan', 'TERUSAN_KEC', 'LULUS', 2, 'verifikator', '', '', NULL, '3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7', '03b1493f288eb1d606be3772e6fef5bbfd6581367e23e5e31331463b5cd0287f', '4fbadbbf7a9eef58148360692924e1a0a88ae3f3f1b971c610e37f7bd391106a'),
(117, 382364496691200110, 7, 1702062001, 1795230000000, 'setujui', 'LULUS', 'DISETUJUI_KADIS', 7, 'kadis', '', '', NULL, '3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7', '3a4daaeba49e36b2d92bf9d9eae74556324ee65400297e5957216b960c6c8578', 'abb7bcf5eda75665d780fc5555f022f8b06d6503db1d0dd47189a5df40ea1348'),
(117, 382364496691200110, 8, 1702062001, 1795230000000, 'sahkan', 'DISETUJUI_KADIS', 'DISAHKAN', 8, 'bupati', '', '', NULL, '3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7', '4128088dfb3b08bbf7981d178ab7cc22193b05411cdc734159db7d304f6e46cd', '28c623b09f3c289a2d5d1b49c8f0fcd14e9f616d765d08e74ad4b63b6daa251f'),
(117, 382364496691200110, 9, 1702062001, 1795230000000, 'kirim', 'DISAHKAN', 'TERKIRIM_PUSAT', 2, 'verifikator', '', '', NULL, '3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7', '7e2d50951bdb70ce4b11f7deadd1c8c0bb9a14423bb4b7392cce9d32117f3c79', '43b0bea54cf34af00a4e156e555970c40caaca4a2f0ae41067d9c922fac4f184'),
(117, 382364496691200110, 10, 1702062001, 1795230000000, 'tetapkan', 'TERKIRIM_PUSAT', 'DITETAPKAN', 7, 'kadis', '', '', NULL, '3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7', '51b023eb7b3124dbbb56337eb454f0530fa7e6a2e800585a0ac2420fa0ff8d8b', 'c8759fb5c0486c316eb2fad3f0fe002bc61d4649f3810b550f3d1bec522b4fa1'),
(117, 382364496691200110, 11, 1702062001, 1795230000000, 'serahkan', 'DITETAPKAN', 'DISERAHKAN_DESA', 8, 'bupati', '', '', 382364496691200158, '3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7', '1af7289a6658d275cfb8dfc3a5139ce6a12b8a80e1f290b18006849ad86f81c5', '39b19995e3a2aa9ee180c3e70abb2360f2e7462950ef556b6daec22385e58c0f'),
(117, 382364496691200126, 1, 1702062001, 1795230000000, 'buat', '', 'DRAF', 77, 'operator_desa', 'KEMISKINAN', '', NULL, '1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55', 'fde1e14c2c6bf23d94f66e234ef67df2d1367340a01fb9e193bfd9eac80d8a74', 'd0c0e2cca4c72eb1eac166def530703e843c1f8a5f36c76f9f814913e9ad7e09'),
(117, 382364496691200126, 2, 1702062001, 1795230000000, 'agendakan', 'DRAF', 'TERJADWAL_MUSDES', 77, 'operator_desa', '', '', NULL, '1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55', 'a856a4ed55971b46a643a8eed55c34106882b290c1ab3174d8d572698a420c90', '48dfa5472256b1d426e0b9c7fe9ebf53949ece14eda14cae5fe1a2224ceb8c6e'),
(117, 382364496691200126, 3, 1702062001, 1795230000000, 'putus', 'TERJADWAL_MUSDES', 'SETUJU_MUSDES', 77, 'operator_desa', '', '0AKKEFFG00046:ae4aea0a43fb47c58362b92f440d03371f9cf0d0b995ba3151c433e5f93b56c9,0AKKEFFG00048:a307cc3b8cd4f4ad36a8bf4f321e52009b556edd167159d6c9ed2dbf9f56f53c,0AKKEFFG0004A:41f48b52faee2eddc6a7bfe65f4a6e47ee47e4b550a0ef30c8fda242fd20ee3c', NULL, '1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55', 'd808f512db02ae31895a3527380081aca7e37273789fca23a2411c31993da878', '0232585f35e04a3194ddc41a77fcc7bf85b21a0067ecc0e8f5d2783425beef1c'),
(117, 382364496691200126, 4, 1702062001, 1795230000000, 'finalkan', 'SETUJU_MUSDES', 'FINAL_DESA', 5, 'kades', '', '', NULL, '1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55', 'd6c35aa90b5f03dcd24da2c07ef6c8cbf7df868f117d9257f37fff406739c0c7', '08e09ab4028864b58349834bc18e3330f58a676ec30e4fd5eb07eb612df772f2'),
(117, 382364496691200126, 5, 1702062001, 1795230000000, 'teruskan', 'FINAL_DESA', 'TERUSAN_KEC', 6, 'camat', '', '', NULL, '1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55', 'a9dffe266b77efb870b03c2fa2918eeb084a36810a33f06536325a1185d46a2a', '0bd3549a0f1f78469864fa62caa5c5c21a15274010fc331e7812bd18642d086f'),
(117, 382364496691200126, 6, 1702062001, 1795230000000, 'luluskan', 'TERUSAN_KEC', 'LULUS', 2, 'verifikator', '', '', NULL, '1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55', 'd2f2075711e9f3fbbb0820c3a3398096d4f3abf409f6893aed3d284ef9cce83c', '6169db1dc310836c55285f416b424052594b8ca2f65da1ba2ac688864e69d020'),
(117, 382364496691200126, 7, 1702062001, 1795230000000, 'setujui', 'LULUS', 'DISETUJUI_KADIS', 7, 'kadis', '', '', NULL, '1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55', 'f406d5848622ddd4281e63917feeafaada094c47912658e39b26c3db00fed857', '685c3ab0852d845630750f700719988d1bcb72fff2f010f77730ca8125e847eb'),
(117, 382364496691200126, 8, 1702062001, 1795230000000, 'sahkan', 'DISETUJUI_KADIS', 'DISAHKAN', 8, 'bupati', '', '', NULL, '1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55', 'a314720ca16ddbb7108401ec349e901536652bcc4fad5bcbc67f1fec077f501c', '911267f8d06c7ae82a8789b65e3eb26c5e14bb39b4ba1e3c5939037333bb0860'),
(117, 382364496691200126, 9, 1702062001, 1795230000000, 'kirim', 'DISAHKAN', 'TERKIRIM_PUSAT', 2, 'verifikator', '', '', NULL, '1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55', '54228b0aaaafecee502a7eca6bc604f0c833cc91354b0e8723c3815b871703db', '94d9891a049e474b93b0ef6a5d6e41ac20f03de17eb5b7adaaa3ab34273e46ee'),
(117, 382364496691200126, 10, 1702062001, 1795230000000, 'tetapkan', 'TERKIRIM_PUSAT', 'DITETAPKAN', 7, 'kadis', '', '', NULL, '1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55', '3ca0409c9e07f3ef316adc6a6b3fc09b98f16b6b28db6c1bad965a592e6654ff', 'a8a1bcf6a0306e5c10b8c61b303b72453c30518fb60ba9570e013a533d0adabf'),
(117, 382364496691200126, 11, 1702062001, 1795230000000, 'serahkan', 'DITETAPKAN', 'DISERAHKAN_DESA', 8, 'bupati', '', '', 382364496691200158, '1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55', '70db9c6b2cabcad6897878a79a4380809e080c140504c19996290325df04831f', 'e21ec27d9f139dfe3543d4b2ed69063ddddb4a7ae4497111a9f0edc96263596c'),
(117, 382364496691200142, 1, 1702062001, 1795230000000, 'buat', '', 'DRAF', 77, 'operator_desa', 'KEMISKINAN', '', NULL, '4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95', '94ae1b61999f704f08f2303b3bf22ad0b40b416f9e0d816ec868e6b7e8bd3bd3', 'e5c87d854e081e169f29f2dabf7f34f0cd3d22999f9b669c32e627f7aa2b74ed'),
(117, 382364496691200142, 2, 1702062001, 1795230000000, 'agendakan', 'DRAF', 'TERJADWAL_MUSDES', 77, 'operator_desa', '', '', NULL, '4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95', '28648e31a11beae974eb1292d8018aabbeb9aa786f6e5a566cd69e6bf1b31d36', '65cb1789b35db2a444c26741203e8305a443491ce66e846ab840b11af4f93637'),
(117, 382364496691200142, 3, 1702062001, 1795230000000, 'putus', 'TERJADWAL_MUSDES', 'SETUJU_MUSDES', 77, 'operator_desa', '', '0AKKEFFG0004P:d81df27619e622e3d1204267afb265cb5c9bdacb93d89448272e8d05b3e7e238,0AKKEFFG0004R:b4584a63128c1eb92aa773954d286aaf2fce1934c289c0c4913878e675b5a984,0AKKEFFG0004T:f89d7e4a6235834d4aa8aa7621936aa81f3e54b40a2d5c95b43c1e3264c6f5ba', NULL, '4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95', '96c5aa72778762a119a81d224a8f8a008d17c9636cd40608b5f4b996006a3045', '0550f3843b548c2e1e79aa2ac1c7cccc1c6bb9c32d1c9c045c4ae1db9a3595ab'),
(117, 382364496691200142, 4, 1702062001, 1795230000000, 'finalkan', 'SETUJU_MUSDES', 'FINAL_DESA', 5, 'kades', '', '', NULL, '4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95', 'c928692f674dec658bb5bc5106857233e63abc7cb674daac11e39cf7c62ebc5a', '89ba821e8d3f3c2f860619f2a6c8e6a7c8fbca264afcebde39df6049a5dd0394'),
(117, 382364496691200142, 5, 1702062001, 1795230000000, 'teruskan', 'FINAL_DESA', 'TERUSAN_KEC', 6, 'camat', '', '', NULL, '4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95', 'c0653e220c5c8e84966ab3571efb8957357a58f30a88ab420eefc49955b648db', '2f19ec287ff74c85021060aef8a7379090d1c75289ccc2e765a522dc38debba2'),
(117, 382364496691200142, 6, 1702062001, 1795230000000, 'luluskan', 'TERUSAN_KEC', 'LULUS', 2, 'verifikator', '', '', NULL, '4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95', 'bac1c5147e587d20589d213b440d6ce04193c029f5303dc69e96f749e19ef983', 'f76c6ae6f5422416a7b41e5f05116c1ad61cb6e74fb24de068332f838535ae1e'),
(117, 382364496691200142, 7, 1702062001, 1795230000000, 'setujui', 'LULUS', 'DISETUJUI_KADIS', 7, 'kadis', '', '', NULL, '4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95', '44661dc7aa039f3dd8335901439f487d799bbb8b6e1c07bbab57d76832ff43eb', '0472befaee8faef7a4e32b137cca85a3ab71516e5f2cf7fb1a8b966512f54705'),
(117, 382364496691200142, 8, 1702062001, 1795230000000, 'sahkan', 'DISETUJUI_KADIS', 'DISAHKAN', 8, 'bupati', '', '', NULL, '4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95', '2f9245c8000cfcc3c1ace8b07ae3afbd22d5155bb9ef116f37cd7a7bb6566f27', 'aa74dd83acfda7ecaed17ee88469cb9645810a40a1ee43a98137de2d34d735d5'),
(117, 382364496691200142, 9, 1702062001, 1795230000000, 'kirim', 'DISAHKAN', 'TERKIRIM_PUSAT', 2, 'verifikator', '', '', NULL, '4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95', '2638885c7e724cdb53744fdb3c4ba8b616913c0a4fbee8e8c7e9625b1c7286b3', 'ce1a7a0fbca5ee1de845504644db98097d5e20cbe5962e61fcda5609d8ec6d03'),
(117, 382364496691200142, 10, 1702062001, 1795230000000, 'tidak_padan', 'TERKIRIM_PUSAT', 'TIDAK_PADAN', 7, 'kadis', 'NIK_GANDA', '', NULL, '4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95', '2e2c363249980acbc73a59e9c3844f062ad4f8574af4a2708145d30dd8303abe', '691cbb55f5ac709f2299ac7567a627ceba06cfc3ccbbebffc2dccf9a2f5998fe'),
(117, 382364496691200142, 11, 1702062001, 1795230000000, 'serahkan', 'TIDAK_PADAN', 'DISERAHKAN_DESA', 8, 'bupati', '', '', 382364496691200158, '4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95', 'af93661a70e72b44464b3029bc2f5a35e4a8d4c86b25b3981c0468e0f46b8226', '31103c48609de68fe5d1cf64cef415e79db7090442e026936d795b4fa9cda5a5'),
(117, 382364496691200164, 1, 1702062001, 1795230000000, 'buat', '', 'DRAF', 77, 'operator_desa', 'KEMISKINAN', '', NULL, '71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d', '2dac1674a8c0c5f2fe219ad226965e97369c4cdcb66205e96abc20bd56fc0c1d', '7869c6c517f5876c052bdc1906b69d962e9fd5e51e6bc7965f63de5110d236b1'),
(117, 382364496691200164, 2, 1702062001, 1795230000000, 'agendakan', 'DRAF', 'TERJADWAL_MUSDES', 77, 'operator_desa', '', '', NULL, '71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d', 'ab16b65d0c741431f3c145f8ac81b20877874f7a7121bb61cfe54f3bb67ef981', '7d6bdc940d4313dc6c608bdec38df676add4b3ab93fef4ee7dca1ba9a6b0056e'),
(117, 382364496691200164, 3, 1702062001, 1795230000000, 'putus', 'TERJADWAL_MUSDES', 'SETUJU_MUSDES', 77, 'operator_desa', '', '0AKKEFFG0005C:ded07fac166434f2499b6f6356c1049635845bcb9e66dd29864f94c2359ef072,0AKKEFFG0005E:cee1401fc8fb7da69b4880e810c1084f2d3cfa0ae18206e5f9c6ce27295670cb,0AKKEFFG0005G:0e2ab34502e6c243c19365c824d6c0bc998c947c48c7b17e3679b5987eeabd2a', NULL, '71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d', '79cf43c8b2aebc3cfcc4a69c94393016fa01900200031e93081dfd9d791ffea2', 'df0667a641d137fecb53caba621da9c4c10bae854cbac87d440d9bc703de21dc'),
(117, 382364496691200164, 4, 1702062001, 1795230000000, 'finalkan', 'SETUJU_MUSDES', 'FINAL_DESA', 5, 'kades', '', '', NULL, '71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d', '7d6ad0680fe0a927ffc5e541ac96b3e25ff169d5d3ecb004da80ad827c450917', '966af33e0aafdea27cb9d6a725c11cfe7ab7fc41672589450a3778cce5b9ecb9'),
(117, 382364496691200164, 5, 1702062001, 1795230000000, 'teruskan', 'FINAL_DESA', 'TERUSAN_KEC', 6, 'camat', '', '', NULL, '71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d', '583f2507455b03ea5e833429eddd36ec611e72239a1b886f4ea63ecad836bf01', 'c4b9d7352caeac6b44f6b20125205290e673000a00e7e87a416f495e722f8453'),
(117, 382364496691200164, 6, 1702062001, 1795230000000, 'luluskan', 'TERUSAN_KEC', 'LULUS', 2, 'verifikator', '', '', NULL, '71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d', 'b2c230220b175d38acd77d396bead4bf927044e2c882d626ec2714c14f4b3129', 'd2e8964b49b3f7e95a48d0f91adfc5cb2a14fdb5b9583bf114a66cc935627624'),
(117, 382364496691200164, 7, 1702062001, 1795230000000, 'setujui', 'LULUS', 'DISETUJUI_KADIS', 7, 'kadis', '', '', 382364496691200206, '71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d', '88997bf44b73f5177654f1e926a1973cb84db056c7fb75d151c1210599570472', 'ef7984c3d057db028c751a2fa33f0fff66ba2a2c4719ff071931be2582f2e109'),
(117, 382364496691200164, 8, 1702062001, 1795230000000, 'sahkan', 'DISETUJUI_KADIS', 'DISAHKAN', 8, 'bupati', '', '0AKKEFFG0006H:f168393e49c5c5bf523d4958ada7b23eb51bad41d5cb623b14f65b122d254f19', 382364496691200206, '71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d', 'c7bd1f82f9c3f2c6560172f8d51109d2364dacd0c323175bdc8d9b66c1c44331', '3b87360d3e7f1456029673dd3618314e582b05493a2343a3225deb1f01546119'),
(117, 382364496691200185, 1, 1702062001, 1795230000000, 'buat', '', 'DRAF', 77, 'operator_desa', 'KEMISKINAN', '', NULL, 'e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f', '83cfb6dba30f68c0a1a87bae9255cb5a82702cb93eef92b53a26e0e1d424417b', '062b83a5d75ece982df64b78e36b6bad47fcbb8082c733e8ccd904f5a17dced6'),
(117, 382364496691200185, 2, 1702062001, 1795230000000, 'agendakan', 'DRAF', 'TERJADWAL_MUSDES', 77, 'operator_desa', '', '', NULL, 'e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f', 'd2222d9f0b0ba7cdd32a56baafea1b9a52936de551ac5cde7c68b8f79fafa6d6', 'e2d406f0589f54610a2c2a38284b5d3255f8d34a9d1c5b2a63368a8a3b8c4784'),
(117, 382364496691200185, 3, 1702062001, 1795230000000, 'putus', 'TERJADWAL_MUSDES', 'SETUJU_MUSDES', 77, 'operator_desa', '', '0AKKEFFG00061:e99468a84b9f1e758aad7ecb311bfb23112ad810fb67798563a0339ccc5168ad,0AKKEFFG00063:629565d41c82b2834ff096dac42acff52c1113de58b90159fdc20c7db05104bc,0AKKEFFG00065:cb76b824f75f68ca92b31f1e24c662e758e5d6352241d844b1e30e8a2693ce9e', NULL, 'e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f', 'bed4b122c63834608abb0d9114387598fa1c4a30d1d6a7869bdfd9fd04a7f11a', '7002b20b537dc04132e8a044a784eaf01ed3c25a8d522cf7129c8523249bf21c'),
(117, 382364496691200185, 4, 1702062001, 1795230000000, 'finalkan', 'SETUJU_MUSDES', 'FINAL_DESA', 5, 'kades', '', '', NULL, 'e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f', '35c2404f7a66f4f60a46715d65d044ac99c2f096e3b2d34b62189bb13de02f3f', '924319447a73f444bcf2e576663cd7c8ffd0e7c51fbaf98d8e00a3eaedb6b847'),
(117, 382364496691200185, 5, 1702062001, 1795230000000, 'teruskan', 'FINAL_DESA', 'TERUSAN_KEC', 6, 'camat', '', '', NULL, 'e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f', 'dda32f0dac0dd7fc92d0d2c8428db4bb160533e66933d61c74ad73b88f096f1c', '27aedd535a23ac7f8f731714b2228bb9189cb1f7f51a0085382ce3853ef00a24'),
(117, 382364496691200185, 6, 1702062001, 1795230000000, 'luluskan', 'TERUSAN_KEC', 'LULUS', 2, 'verifikator', '', '', NULL, 'e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f', '08b489075d1f2f8ae1bea684bf5903a09f88bd64f6bc8a0b3c56bfa7e4db90fc', 'f15b6f6133dd2e9ff58981e36d83cd5647ff22af660be723fd9b6234cfcb20cd'),
(117, 382364496691200185, 7, 1702062001, 1795230000000, 'setujui', 'LULUS', 'DISETUJUI_KADIS', 7, 'kadis', '', '', 382364496691200206, 'e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f', '421eb6b41772864bd40fa597716659695c53ef903ab3d8786b17e570b1ba842a', 'e3c432db8665df5896eebd1944ec01328b32ef81c583d01c34a41d62eea25319'),
(117, 382364496691200185, 8, 1702062001, 1795230000000, 'sahkan', 'DISETUJUI_KADIS', 'DISAHKAN', 8, 'bupati', '', '0AKKEFFG0006H:f168393e49c5c5bf523d4958ada7b23eb51bad41d5cb623b14f65b122d254f19', 382364496691200206, 'e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f', '65f9a44070772d49d7293d018fa89c0a6da7c96ecbccb457e1a803966aeca42d', '8ca7fab46ed4732bc9a3bd279414bcc0f32e6ed2aa4f607b8df791b4597ae354'),
(117, 382364496691200212, 1, 1702062001, 1795230000000, 'buat', '', 'DRAF', 77, 'operator_desa', 'KEMISKINAN', '', NULL, 'cd7e2b29136ea8d8ca82e516e8ddd175e2a659c4bc1ceb19872ba7eb07b36437', '5d3b35dc8efe2220ff77afc1705059c9129fe5f8bab4fd56e9dcda25d894c21c', 'b3efa527d40e90aa442766b3b452f34b3377373841987ebb3cf133abd1043a8c'),
(117, 382364496691200219, 1, 1702062001, 1795230000000, 'buat', '', 'DRAF', 77, 'operator_desa', 'KRITERIA_TERPENUHI', '', NULL, '1eddf9b1506e2239ef3f4c28c01bce2003e097ba427d111ecde3cc0455d5bf24', '70848a9d877dd86db540d8d039144bdfe253e06b2b2d4e3f3ebb7e55d78aa256', 'e2d185eb87f3d7615380a90e48e8df7fbf35582e9a961b33376300aed738d6fe'),
(117, 382364496691200220, 1, 1702062001, 1795230000000, 'buat', '', 'DRAF', 77, 'operator_desa', 'KEMISKINAN', '', NULL, 'a1fe3e4af445976d83b63e912613e11a0ac571a9eace7e030c18131d62e6e590', '91f93e7f9a1e9115dba0886994d366fb069627fecdd0f8cba27874de2ca4374c', '37b514307145355f232f0afa99eee5725c236aad64ed29eb992ce25a6b64de32'),
(117, 382364496691200220, 2, 1702062001, 1795230000000, 'agendakan', 'DRAF', 'TERJADWAL_MUSDES', 77, 'operator_desa', '', '', NULL, 'a1fe3e4af445976d83b63e912613e11a0ac571a9eace7e030c18131d62e6e590', '7f69cc8b966edb4b3b0a14530fbc767cff288dbae17260e155c9f46cc9b817ab', '6e437595449d19469f061b61b750430a58c569a8a4d87c27926f5bd61e2a878d'),
(117, 382364496691200220, 3, 1702062001, 1795230000000, 'putus', 'TERJADWAL_MUSDES', 'SETUJU_MUSDES', 77, 'operator_desa', '', '0AKKEFFG00074:88e8adb57c4114ea8528b98ab86cf0889016b814e1933b6e81fe9df920227e6c,0AKKEFFG00076:1af33c1c0726ad392f2e9aab0751e970d2002fa60ad83694498784927f359f3c,0AKKEFFG00078:9409b074acc6b924b175a1c2992b4e0e8b2de6c1d64cbabad4ad00989837ba3c', NULL, 'a1fe3e4af445976d83b63e912613e11a0ac571a9eace7e030c18131d62e6e590', 'c0730d9ea662acead50ce4ae4794184833532b3319e007b8968d996c15b8ac92', '322dba093edf426456ceb22b96180ee777f10db3004126f943cdc8a5e0ce84c9'),
(117, 382364496691200235, 1, 1702062001, 1795230000000, 'buat', '', 'DRAF', 77, 'operator_desa', 'KEMISKINAN', '', NULL, '3f457dc46f4d12793c4b08741468c34baa965efe46a5138b19edada1aa74c0fe', '8a31155a049ffc0dba1cb60a34aed865bb9cf839b21499ea0dae303c0f34c8ba', 'd6d7f81b96f82f89dcd3092992b1fd7ec888ed554aa903e5cb929140633d0b3d'),
(117, 382364496691200235, 2, 1702062001, 1795230000000, 'agendakan', 'DRAF', 'TERJADWAL_MUSDES', 77, 'operator_desa', '', '', NULL, '3f457dc46f4d12793c4b08741468c34baa965efe46a5138b19edada1aa74c0fe', 'e79463572091ae46d2d7e6370307eb0a339e76bd5f9feeb2d63f3f53f2ef6d25', 'bc4442fe5842af8230ea31f4db5570655e0a30083cf897898c86d68c2d67ebaf');
INSERT INTO proposal_word (home, proposal, number, village, salt, actor_name, words) VALUES
(117, 382364496691200110, 1, 1702062001, 'f16667b0f95da93a371997792f9cd313', 'Operator uji', ''),
(117, 382364496691200110, 2, 1702062001, 'f0c559d934e0bd0ce44ac74da910783a', 'Operator uji', ''),
(117, 382364496691200110, 3, 1702062001, '9a3eaedf8f5801c9c844f394b871d79e', 'Operator uji', ''),
(117, 382364496691200110, 4, 1702062001, '13d3e7aac47c075a634c2830838dfd51', 'kades', ''),
(117, 382364496691200110, 5, 1702062001, '83ae67c24ed8742becf91bdc313286a6', 'camat', ''),
(117, 382364496691200110, 6, 1702062001, 'a29aba87f08f332e35b204f6353c534e', 'dinsos', ''),
(117, 382364496691200110, 7, 1702062001, '4268e2255321b9e1707c63546f0762ae', 'kadis', ''),
(117, 382364496691200110, 8, 1702062001, 'd27e179c0f53b4a883f78312b2a01109', 'bupati', ''),
(117, 382364496691200110, 9, 1702062001, 'ec0565cf1febccce75f91871dc50d0cc', 'dinsos', ''),
(117, 382364496691200110, 10, 1702062001, 'b21226fd8108aea1772406c1517efa93', 'kadis', ''),
(117, 382364496691200110, 11, 1702062001, '7cc07e3c67d5ebca7694a065a859dd07', 'bupati', ''),
(117, 382364496691200126, 1, 1702062001, '26e3bdd1f73e102a0e507ee912bcd56b', 'Operator uji', ''),
(117, 382364496691200126, 2, 1702062001, 'adba0aa34f620fb5758da94b697a60b0', 'Operator uji', ''),
(117, 382364496691200126, 3, 1702062001, 'dd902e4de83e9956d2708da95b838d9b', 'Operator uji', ''),
(117, 382364496691200126, 4, 1702062001, 'fb3d78159c50fa3da4cf705370f11d3f', 'kades', ''),
(117, 382364496691200126, 5, 1702062001, 'b7cf33fce0c6a530e9c5eca6e8b845a8', 'camat', ''),
(117, 382364496691200126, 6, 1702062001, 'f202f6df3e924e634b7a436b8ba195ec', 'dinsos', ''),
(117, 382364496691200126, 7, 1702062001, 'e0ee56d44fc5e016ef1667b289b64337', 'kadis', ''),
(117, 382364496691200126, 8, 1702062001, 'f2b7e6acc25092ebeeb4c62f774784e3', 'bupati', ''),
(117, 382364496691200126, 9, 1702062001, 'dde04c03142dd6278302e73195964804', 'dinsos', ''),
(117, 382364496691200126, 10, 1702062001, '67c499af5928ac846e1cc265d10fa34a', 'kadis', ''),
(117, 382364496691200126, 11, 1702062001, '11c08d73ea6b2b51bd2ad4d7eb224e6f', 'bupati', ''),
(117, 382364496691200142, 1, 1702062001, 'e57d18f17497d5d770602474f184114c', 'Operator uji', ''),
(117, 382364496691200142, 2, 1702062001, '0976be0024646a52a504bf801ac5f5ad', 'Operator uji', ''),
(117, 382364496691200142, 3, 1702062001, '4b62db91f53999d5e11dcd664d7d4d94', 'Operator uji', ''),
(117, 382364496691200142, 4, 1702062001, '238fedf1843a2293930b53452e9f1c7b', 'kades', ''),
(117, 382364496691200142, 5, 1702062001, '8ee8dd7959d6ffc628c152a5a5cd941d', 'camat', ''),
(117, 382364496691200142, 6, 1702062001, 'a8db8fda04e5b249ea1e3f3b1dc89a6c', 'dinsos', ''),
(117, 382364496691200142, 7, 1702062001, '50988987ddd6ab95543c5b540b917da3', 'kadis', ''),
(117, 382364496691200142, 8, 1702062001, '9b35a0a97bfc5ef458b3052f51da260c', 'bupati', ''),
(117, 382364496691200142, 9, 1702062001, 'fefbd4309d2990f392543d1c7873cdbb', 'dinsos', ''),
(117, 382364496691200142, 10, 1702062001, '88eb866057a2622638b06e8662dc0094', 'kadis', ''),
(117, 382364496691200142, 11, 1702062001, '432384e5ec6f6303db1e09f3ba617af4', 'bupati', ''),
(117, 382364496691200164, 1, 1702062001, '7b2c9e21a99b60413fce29ddfd463b89', 'Operator uji', ''),
(117, 382364496691200164, 2, 1702062001, '45fac831279a2ed622bc5180f58695c2', 'Operator uji', ''),
(117, 382364496691200164, 3, 1702062001, '2569f33f90a0d213efe258858bc79e13', 'Operator uji', ''),
(117, 382364496691200164, 4, 1702062001, 'c56711b4a68757f1ce5d27d10964477d', 'kades', ''),
(117, 382364496691200164, 5, 1702062001, '15843b7d09839b8d70e4f3814c0b1c06', 'camat', ''),
(117, 382364496691200164, 6, 1702062001, '37aef2c3f047ddc04e9464abf819b589', 'dinsos', ''),
(117, 382364496691200164, 7, 1702062001, 'a2284dcba0153b5e3db4dee55a0bc0f1', 'kadis', ''),
(117, 382364496691200164, 8, 1702062001, '95608c2175e8e3b79ba6aad0366b9774', 'bupati', ''),
(117, 382364496691200185, 1, 1702062001, '2db60bea79e7c324f44c1e4c17918720', 'Operator uji', ''),
(117, 382364496691200185, 2, 1702062001, 'a2b6f3fb80008d22ef808f32385ee2bf', 'Operator uji', ''),
(117, 382364496691200185, 3, 1702062001, 'db249d30b75661d49a2517da74dfca7e', 'Operator uji', ''),
(117, 382364496691200185, 4, 1702062001, 'cbc3929d2a65793e99f05fce236a2fc3', 'kades', ''),
(117, 382364496691200185, 5, 1702062001, '82e864ccf3ea2b929f12afec8040ca74', 'camat', ''),
(117, 382364496691200185, 6, 1702062001, '51cc0fc7fcf172d48846363b6e3fc05b', 'dinsos', ''),
(117, 382364496691200185, 7, 1702062001, '89b5962c04b57c722b2390061be84ba1', 'kadis', ''),
(117, 382364496691200185, 8, 1702062001, '00f6b5533808edaa613ed507e0763699', 'bupati', ''),
(117, 382364496691200212, 1, 1702062001, '2700c0a74a1c1762a6445f3d84625a34', 'Operator uji', ''),
(117, 382364496691200219, 1, 1702062001, 'f3406a96f2855afc45b614a129cd246f', 'Operator uji', ''),
(117, 382364496691200220, 1, 1702062001, 'b418e3393738d7ec579ac4949d4b6ce7', 'Operator uji', ''),
(117, 382364496691200220, 2, 1702062001, '8e37c93b517b9039dd3b61a0e313bc93', 'Operator uji', ''),
(117, 382364496691200220, 3, 1702062001, '37bfe46931a1ffdd7c6cc142d3a24ac9', 'Operator uji', ''),
(117, 382364496691200235, 1, 1702062001, 'd5b6f17d3fae2232504f9172fe328697', 'Operator uji', ''),
(117, 382364496691200235, 2, 1702062001, '5f9a84c5124d6c7951777137cf7ee440', 'Operator uji', '');
INSERT INTO proposal_finding (home, proposal, rule, member, village, severity, detail, evidence, opened_at, closed_at, answer) VALUES
(117, 382364496691200219, 'A02', 1, 1702062001, 'warning', '2', 'orang=382364496691200016', 1795230000000, NULL, NULL),
(117, 382364496691200219, 'N03', 1, 1702062001, 'error', '0', 'orang=382364496691200016', 1795230000000, NULL, NULL);
INSERT INTO proposal_claim (home, subject, lane, proposal, village) VALUES
(117, 382364496691200016, 'program:2', 382364496691200219, 1702062001);
INSERT INTO proposal_number (number, home, proposal, member, what, village) VALUES
(9902060101150061, 117, 382364496691200110, 0, 'kk', 1702062001),
(9902060101150062, 117, 382364496691200126, 0, 'kk', 1702062001),
(9902060101150063, 117, 382364496691200142, 0, 'kk', 1702062001),
(9902060101150065, 117, 382364496691200164, 0, 'kk', 1702062001),
(9902060101150066, 117, 382364496691200185, 0, 'kk', 1702062001),
(9902060101150071, 117, 382364496691200212, 0, 'kk', 1702062001),
(9902060101150081, 117, 382364496691200220, 0, 'kk', 1702062001),
(9902060101150082, 117, 382364496691200235, 0, 'kk', 1702062001),
(9902061507750061, 117, 382364496691200110, 1, 'nik', 1702062001),
(9902061507750062, 117, 382364496691200126, 1, 'nik', 1702062001),
(9902061507750063, 117, 382364496691200142, 1, 'nik', 1702062001),
(9902061507750065, 117, 382364496691200164, 1, 'nik', 1702062001),
(9902061507750066, 117, 382364496691200185, 1, 'nik', 1702062001),
(9902061507750071, 117, 382364496691200212, 1, 'nik', 1702062001),
(9902061507750081, 117, 382364496691200220, 1, 'nik', 1702062001),
(9902061507750082, 117, 382364496691200235, 1, 'nik', 1702062001),
(9902065203780061, 117, 382364496691200110, 2, 'nik', 1702062001),
(9902065203780062, 117, 382364496691200126, 2, 'nik', 1702062001),
(9902065203780063, 117, 382364496691200142, 2, 'nik', 1702062001),
(9902065203780065, 117, 382364496691200164, 2, 'nik', 1702062001),
(9902065203780066, 117, 382364496691200185, 2, 'nik', 1702062001),
(9902065203780071, 117, 382364496691200212, 2, 'nik', 1702062001),
(9902065203780081, 117, 382364496691200220, 2, 'nik', 1702062001),
(9902065203780082, 117, 382364496691200235, 2, 'nik', 1702062001);
INSERT INTO proposal_tally (village, period, kind, state, proposals, persons) VALUES
(1702062001, 202611, 'usulan_bansos', 'DRAF', 1, 1),
(1702062001, 202611, 'usulan_baru', 'DISAHKAN', 2, 4),
(1702062001, 202611, 'usulan_baru', 'DISERAHKAN_DESA', 3, 6),
(1702062001, 202611, 'usulan_baru', 'DISETUJUI_KADIS', 0, 0),
(1702062001, 202611, 'usulan_baru', 'DITETAPKAN', 0, 0),
(1702062001, 202611, 'usulan_baru', 'DRAF', 1, 2),
(1702062001, 202611, 'usulan_baru', 'FINAL_DESA', 0, 0),
(1702062001, 202611, 'usulan_baru', 'LULUS', 0, 0),
(1702062001, 202611, 'usulan_baru', 'SETUJU_MUSDES', 1, 2),
(1702062001, 202611, 'usulan_baru', 'TERJADWAL_MUSDES', 1, 2),
(1702062001, 202611, 'usulan_baru', 'TERKIRIM_PUSAT', 0, 0),
(1702062001, 202611, 'usulan_baru', 'TERUSAN_KEC', 0, 0),
(1702062001, 202611, 'usulan_baru', 'TIDAK_PADAN', 0, 0);
INSERT INTO evidence (home, id, village, proposal, deliberation, batch, kind, file, digest, bytes, media, name, account, actor_name, at, dropped_at) VALUES
(117, 382364496691200111, 1702062001, 382364496691200110, NULL, NULL, 'kk', 382364496691200112, 'cbf7e15ba798b3c859ab778ed4ce52b76a4ba57268141fcc1ffa67dd54299c99', 75, 'image/png', 'kk.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200113, 1702062001, 382364496691200110, NULL, NULL, 'ktp', 382364496691200114, 'c6418304ff04989cb0cc661c9bf26c155f7a42aacba7d17fc9ae352eb03b6ffb', 75, 'image/png', 'ktp.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200115, 1702062001, 382364496691200110, NULL, NULL, 'foto_rumah', 382364496691200116, '5cfae7cf09663394ea364d9d3e746597cbb1cd19e132ba32769c9f078d54355d', 75, 'image/png', 'foto_rumah.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200118, 1702062001, NULL, 382364496691200117, NULL, 'berita_acara', 382364496691200119, '80c1d58f2724af72ac25eddf8b8cf3e72b37bac37127932cfbfae6b974a6f54c', 75, 'image/png', 'berita_acara.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200120, 1702062001, NULL, 382364496691200117, NULL, 'daftar_hadir', 382364496691200121, '8b26e4d816142f1a2df7c28959a1fa460268b8ed39aed98d0b30a0d19725f1f2', 75, 'image/png', 'daftar_hadir.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200122, 1702062001, NULL, 382364496691200117, NULL, 'lampiran_bnba', 382364496691200123, 'f8fe89369f0a588551164e913095c307c468fa10e92254c374767bfa091b95a6', 75, 'image/png', 'lampiran_bnba.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200127, 1702062001, 382364496691200126, NULL, NULL, 'kk', 382364496691200128, '38e5dd257fc55a03d1a932335c86a9b42b7b91d9f56384ed55f796f94d3ba4cb', 75, 'image/png', 'kk.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200129, 1702062001, 382364496691200126, NULL, NULL, 'ktp', 382364496691200130, 'd5fb96b5daa9e0d5e50acce4505d704a8100bfa5f2aff23d822df4ddde674bd6', 75, 'image/png', 'ktp.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200131, 1702062001, 382364496691200126, NULL, NULL, 'foto_rumah', 382364496691200132, 'eacf093f3d5f7a91a9fd72a372120ceea49d44efcafd580daf3c1debed5927d0', 75, 'image/png', 'foto_rumah.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200134, 1702062001, NULL, 382364496691200133, NULL, 'berita_acara', 382364496691200135, 'ae4aea0a43fb47c58362b92f440d03371f9cf0d0b995ba3151c433e5f93b56c9', 75, 'image/png', 'berita_acara.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200136, 1702062001, NULL, 382364496691200133, NULL, 'daftar_hadir', 382364496691200137, 'a307cc3b8cd4f4ad36a8bf4f321e52009b556edd167159d6c9ed2dbf9f56f53c', 75, 'image/png', 'daftar_hadir.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200138, 1702062001, NULL, 382364496691200133, NULL, 'lampiran_bnba', 382364496691200139, '41f48b52faee2eddc6a7bfe65f4a6e47ee47e4b550a0ef30c8fda242fd20ee3c', 75, 'image/png', 'lampiran_bnba.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200143, 1702062001, 382364496691200142, NULL, NULL, 'kk', 382364496691200144, '23ebfca15b80492b71eec4d09dfb1d5cd1854ce2132035e0df38431b3356bdc3', 75, 'image/png', 'kk.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200145, 1702062001, 382364496691200142, NULL, NULL, 'ktp', 382364496691200146, '8eb6c5b30cb09adbd825bda40572c5410c88336ff46778656c7f11d7b61f81f7', 75, 'image/png', 'ktp.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200147, 1702062001, 382364496691200142, NULL, NULL, 'foto_rumah', 382364496691200148, '84e1ffebe424a03deb877cfeb730ab9008b64a6041a467c306aa5d970eabd413', 75, 'image/png', 'foto_rumah.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200150, 1702062001, NULL, 382364496691200149, NULL, 'berita_acara', 382364496691200151, 'd81df27619e622e3d1204267afb265cb5c9bdacb93d89448272e8d05b3e7e238', 75, 'image/png', 'berita_acara.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200152, 1702062001, NULL, 382364496691200149, NULL, 'daftar_hadir', 382364496691200153, 'b4584a63128c1eb92aa773954d286aaf2fce1934c289c0c4913878e675b5a984', 75, 'image/png', 'daftar_hadir.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200154, 1702062001, NULL, 382364496691200149, NULL, 'lampiran_bnba', 382364496691200155, 'f89d7e4a6235834d4aa8aa7621936aa81f3e54b40a2d5c95b43c1e3264c6f5ba', 75, 'image/png', 'lampiran_bnba.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200165, 1702062001, 382364496691200164, NULL, NULL, 'kk', 382364496691200166, 'e05f5274c4d8f0965dcc181014a1b83b85c97eda8d4249dafe9860cf903e886c', 75, 'image/png', 'kk.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200167, 1702062001, 382364496691200164, NULL, NULL, 'ktp', 382364496691200168, '7035d9e670676b2974663087568fa70ba3dd2d52eaa49184d071b2f6b74438c7', 75, 'image/png', 'ktp.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200169, 1702062001, 382364496691200164, NULL, NULL, 'foto_rumah', 382364496691200170, '9d5a1a03bb4bc77fb0472a4c8ff0e51af4197c4c58a8e659caa5088992ee04a4', 75, 'image/png', 'foto_rumah.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200172, 1702062001, NULL, 382364496691200171, NULL, 'berita_acara', 382364496691200173, 'ded07fac166434f2499b6f6356c1049635845bcb9e66dd29864f94c2359ef072', 75, 'image/png', 'berita_acara.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200174, 1702062001, NULL, 382364496691200171, NULL, 'daftar_hadir', 382364496691200175, 'cee1401fc8fb7da69b4880e810c1084f2d3cfa0ae18206e5f9c6ce27295670cb', 75, 'image/png', 'daftar_hadir.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200176, 1702062001, NULL, 382364496691200171, NULL, 'lampiran_bnba', 382364496691200177, '0e2ab34502e6c243c19365c824d6c0bc998c947c48c7b17e3679b5987eeabd2a', 75, 'image/png', 'lampiran_bnba.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200186, 1702062001, 382364496691200185, NULL, NULL, 'kk', 382364496691200187, 'f6dbfe1c927f810d4920ee978a27655153db204ec5170ff960a07a5780dad59e', 75, 'image/png', 'kk.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200188, 1702062001, 382364496691200185, NULL, NULL, 'ktp', 382364496691200189, '43e2a4c49a2e398f2275d06a4e3c62c9f8976e1d69f9c4219dcd203784334705', 75, 'image/png', 'ktp.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200190, 1702062001, 382364496691200185, NULL, NULL, 'foto_rumah', 382364496691200191, '106b32bfffbda9b6ea0ce68d8fe6cbe5828b5c1ec6662bff1fd7c0f048f18495', 75, 'image/png', 'foto_rumah.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200193, 1702062001, NULL, 382364496691200192, NULL, 'berita_acara', 382364496691200194, 'e99468a84b9f1e758aad7ecb311bfb23112ad810fb67798563a0339ccc5168ad', 75, 'image/png', 'berita_acara.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200195, 1702062001, NULL, 382364496691200192, NULL, 'daftar_hadir', 382364496691200196, '629565d41c82b2834ff096dac42acff52c1113de58b90159fdc20c7db05104bc', 75, 'image/png', 'daftar_hadir.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200197, 1702062001, NULL, 382364496691200192, NULL, 'lampiran_bnba', 382364496691200198, 'cb76b824f75f68ca92b31f1e24c662e758e5d6352241d844b1e30e8a2693ce9e', 75, 'image/png', 'lampiran_bnba.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200209, 1702000000, NULL, NULL, 382364496691200206, 'surat_pengesahan', 382364496691200210, 'f168393e49c5c5bf523d4958ada7b23eb51bad41d5cb623b14f65b122d254f19', 75, 'image/png', 'surat_pengesahan.png', 8, 'bupati', 1795230000000, NULL),
(117, 382364496691200214, 1702062001, 382364496691200212, NULL, NULL, 'kk', 382364496691200215, 'cabde5344756d655cfce2a2af3325d4f8980c80213f35097fd8fad8ffb946149', 75, 'image/png', 'kk.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200221, 1702062001, 382364496691200220, NULL, NULL, 'kk', 382364496691200222, '045d0c682b27f2294448bfc2600d2e18e33541960a9b48adf2584d0d35614cfc', 75, 'image/png', 'kk.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200223, 1702062001, 382364496691200220, NULL, NULL, 'ktp', 382364496691200224, '240070c15a754b3aaf3876ba451862c89db4e6df7ce0167671496889a2394e29', 75, 'image/png', 'ktp.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200225, 1702062001, 382364496691200220, NULL, NULL, 'foto_rumah', 382364496691200226, 'c6f6201aaad600a601b4f5b50f4e2473817bb9084fba6b58c86ead11ff6dd83b', 75, 'image/png', 'foto_rumah.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200228, 1702062001, NULL, 382364496691200227, NULL, 'berita_acara', 382364496691200229, '88e8adb57c4114ea8528b98ab86cf0889016b814e1933b6e81fe9df920227e6c', 75, 'image/png', 'berita_acara.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200230, 1702062001, NULL, 382364496691200227, NULL, 'daftar_hadir', 382364496691200231, '1af33c1c0726ad392f2e9aab0751e970d2002fa60ad83694498784927f359f3c', 75, 'image/png', 'daftar_hadir.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200232, 1702062001, NULL, 382364496691200227, NULL, 'lampiran_bnba', 382364496691200233, '9409b074acc6b924b175a1c2992b4e0e8b2de6c1d64cbabad4ad00989837ba3c', 75, 'image/png', 'lampiran_bnba.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200236, 1702062001, 382364496691200235, NULL, NULL, 'kk', 382364496691200237, 'a9d45b7849141cf482df6ac98037b1ba57babc84993edde888d263d66ff4c2ce', 75, 'image/png', 'kk.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200238, 1702062001, 382364496691200235, NULL, NULL, 'ktp', 382364496691200239, '7556a9158d03281ff3b98b969b1c7f32a5cc1f19a0a021bed080030027098d14', 75, 'image/png', 'ktp.png', 77, 'Operator uji', 1795230000000, NULL),
(117, 382364496691200240, 1702062001, 382364496691200235, NULL, NULL, 'foto_rumah', 382364496691200241, '7a5d3f92ef07f5587ce3a24b7cff54b461357987f0eb8e1914d37bd21ba1ba8b', 75, 'image/png', 'foto_rumah.png', 77, 'Operator uji', 1795230000000, NULL);
INSERT INTO deliberation (home, id, village, kind, day, place, number, leader, invited, present, women, poor, note, state, version, seal, maker, maker_name, made_at, sealed_by, sealed_name, sealed_at, reason, returned_words) VALUES
(117, 382364496691200117, 1702062001, 'musdes', 20261118, 'Balai desa', '400/11/2026', 'Ketua BPD', 30, 24, 9, 5, '', 'disegel', 7, '3fc5920d276bdd81f3ea2b48510edb105471290fd7b3a8a356abad1e1620e1a4', 77, 'Operator uji', 1795230000000, 77, 'Operator uji', 1795230000000, NULL, NULL),
(117, 382364496691200133, 1702062001, 'musdes', 20261118, 'Balai desa', '400/11/2026', 'Ketua BPD', 30, 24, 9, 5, '', 'disegel', 7, 'c016e48053e8e6ffddb2d2973e514d9ef41b774e78f4f3756ab25ceb5965551c', 77, 'Operator uji', 1795230000000, 77, 'Operator uji', 1795230000000, NULL, NULL),
(117, 382364496691200149, 1702062001, 'musdes', 20261118, 'Balai desa', '400/11/2026', 'Ketua BPD', 30, 24, 9, 5, '', 'disegel', 7, '99dd47a9836183cef226e082fe7268727f8b0ab185e01447aeb06f6b32d839de', 77, 'Operator uji', 1795230000000, 77, 'Operator uji', 1795230000000, NULL, NULL),
(117, 382364496691200171, 1702062001, 'musdes', 20261118, 'Balai desa', '400/11/2026', 'Ketua BPD', 30, 24, 9, 5, '', 'disegel', 7, 'f68c186b2ad90d32d776b092fbad047f30d19f88af82cbb0ce30d3f5bd377c5c', 77, 'Operator uji', 1795230000000, 77, 'Operator uji', 1795230000000, NULL, NULL),
(117, 382364496691200192, 1702062001, 'musdes', 20261118, 'Balai desa', '400/11/2026', 'Ketua BPD', 30, 24, 9, 5, '', 'disegel', 7, 'bd1adb80e885054e58c6b254c3c0d04785ca54a18ba25a615277601d5134f777', 77, 'Operator uji', 1795230000000, 77, 'Operator uji', 1795230000000, NULL, NULL),
(117, 382364496691200227, 1702062001, 'musdes', 20261121, 'Balai desa', '450/11/2026', 'Ketua BPD', 9, 9, 3, 2, '', 'disegel', 9, 'b0f927f334a0a63030b4720d7c7d52ffb0e3f5da15485e1874d9642bcfa2aca5', 77, 'Operator uji', 1795230000000, 77, 'Operator uji', 1795230000000, NULL, NULL),
(117, 382364496691200242, 1702062001, 'musdes', 20261121, 'Balai desa', '451/11/2026', 'Ketua BPD', 0, 0, 0, 0, '', 'terbuka', 4, NULL, 77, 'Operator uji', 1795230000000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO deliberation_item (home, deliberation, proposal, village, number, hash, decision, reason, words, salt, digest, dissent, dissent_words) VALUES
(117, 382364496691200117, 382364496691200110, 1702062001, 1, '3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7', 'setuju', '', '', '6e73f0dc3fae92ccbe32dbec133b12bc', 'aea8ded7b9a75977c66b1843bf30a65a5000798d4d1bdb93bb3ce62d52aa8155', 0, ''),
(117, 382364496691200133, 382364496691200126, 1702062001, 1, '1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55', 'setuju', '', '', '0c041fdf43c47fef0d71d8b768444c90', 'd08ae115ca0e171b55444184a49db25219d0a5d2b66c67897bdc273cfe24c4c6', 0, ''),
(117, 382364496691200149, 382364496691200142, 1702062001, 1, '4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95', 'setuju', '', '', '4009134e7324efd0444c330111725862', '073fd88046e4ce2c0a25d97297e951217aa12c88063cffbaddeddc9574dd28a8', 0, ''),
(117, 382364496691200171, 382364496691200164, 1702062001, 1, '71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d', 'setuju', '', '', '30bc2a91bd21f1bcf606e8f20161c49f', 'e98aacff36c21eca9c5f0b5dcaa4bbd303a324396433e77b3b3de84c6b9c0ecc', 0, ''),
(117, 382364496691200192, 382364496691200185, 1702062001, 1, 'e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f', 'setuju', '', '', 'cc2979a3dcb082af1e83a5ece9f55962', '661a81228fa1ebb7a9821d58ffb5ff33a0c307a5ec8c5867070564a7b624a17e', 0, ''),
(117, 382364496691200227, 382364496691200220, 1702062001, 1, 'a1fe3e4af445976d83b63e912613e11a0ac571a9eace7e030c18131d62e6e590', 'setuju', '', '', '0b844d2017c038d91a7e331767843aa8', '3d6263d0e33bd7d69e82efc6821ee7a590844883d3bc718b2e7eec41edcb4a3f', 0, ''),
(117, 382364496691200242, 382364496691200235, 1702062001, 1, '3f457dc46f4d12793c4b08741468c34baa965efe46a5138b19edada1aa74c0fe', NULL, '', '', '', '', 0, '');
INSERT INTO batch (home, id, region, state, proposals, persons, officials, seal, version, maker, maker_name, made_at, endorsed_by, endorsed_name, endorsed_at, ratified_by, ratified_name, ratified_at, number, day, digest, returned_name, reason, words, file, file_digest, file_rows, file_left, file_name, file_at, sent_number, sent_day, sent_name, sent_at) VALUES
(117, 382364496691200206, 1702000000, 'disahkan', 2, 4, 0, '9b51d6796b9d344cc1e2b11c4f107ba5c69c7b5887c4765b4a382acf8739b8e9', 3, 2, 'dinsos', 1795230000000, 7, 'kadis', 1795230000000, 8, 'bupati', 1795230000000, '460/123/2026', 20261120, 'f168393e49c5c5bf523d4958ada7b23eb51bad41d5cb623b14f65b122d254f19', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO batch_item (home, batch, number, proposal, village, hash, chain) VALUES
(117, 382364496691200206, 1, 382364496691200164, 1702062001, '71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d', 'd2e8964b49b3f7e95a48d0f91adfc5cb2a14fdb5b9583bf114a66cc935627624'),
(117, 382364496691200206, 2, 382364496691200185, 1702062001, 'e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f', 'f15b6f6133dd2e9ff58981e36d83cd5647ff22af660be723fd9b6234cfcb20cd');
INSERT INTO handback (home, id, village, period, handed_at, due, items, answered, disputed, seal, account, actor_name, told, next) VALUES
(117, 382364496691200159, 1702062001, 202611, 1795230000000, 1796439600000, 3, 0, 0, '8f5b109e2f329a73144c8eaa8c3f790825ee731be05ed3d88bcdb458aeacd791', 8, 'bupati', 0, 1795834800000);
INSERT INTO handback_item (home, handback, number, proposal, village, result, reason, hash, chain, answer, answered_at) VALUES
(117, 382364496691200159, 1, 382364496691200110, 1702062001, 'DITETAPKAN', NULL, '3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7', 'c8759fb5c0486c316eb2fad3f0fe002bc61d4649f3810b550f3d1bec522b4fa1', NULL, NULL),
(117, 382364496691200159, 2, 382364496691200126, 1702062001, 'DITETAPKAN', NULL, '1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55', 'a8a1bcf6a0306e5c10b8c61b303b72453c30518fb60ba9570e013a533d0adabf', NULL, NULL),
(117, 382364496691200159, 3, 382364496691200142, 1702062001, 'TIDAK_PADAN', 'NIK_GANDA', '4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95', '691cbb55f5ac709f2299ac7567a627ceba06cfc3ccbbebffc2dccf9a2f5998fe', NULL, NULL);
INSERT INTO outbox (home, id, village, proposal, event, address, words, at, written_at) VALUES
(117, 382364496691200213, 1702062001, 382364496691200212, 'diajukan', '+6281234567890', 'Usulan baru (DTKS) dicatat 21-11-2026, nomor 0AKKEFFG0006M. Berikutnya musyawarah desa/kelurahan. Pertanyaan: kantor desa/kelurahan.', 1795230000000, NULL);
INSERT INTO village_official (home, id, village, person, nik, kk, name, title, account, valid_from, valid_to) VALUES
(117, 382364496691200100, 1702062001, NULL, 9902061211700099, NULL, 'SUGITO', 'Kaur Umum', NULL, 20240102, NULL);
INSERT INTO meeting (home, deliberation, village, stage, session, starts_at, agenda, latitude, longitude, invited_at, waits_until, opened_at, closed_at, guests, events, chain, bylaws, made_at, erased) VALUES
(117, 382364496691200227, 1702062001, 'ditutup', 1, 540, 'Usulan bantuan', NULL, NULL, NULL, NULL, 1795230000000, 1795230000000, 9, 13, '634f88fdb9a89177bb772e11e31dec5b5281fc08f149cfd13cdcafbd5ed23dbe', '{"elements":[{"element":"perangkat","least":1},{"element":"bpd_lpm","least":1},{"element":"rt_rw","least":1},{"element":"tokoh_masyarakat","least":1}],"from":20150101,"hasHamletMeetings":false,"inviteDays":3,"isStrict":false,"poor":1,"quorum":{"of":3,"parts":2},"registeredDays":7,"secondWithinDays":3,"waitMinutes":180,"women":1}', 1795230000000, 0),
(117, 382364496691200242, 1702062001, 'berlangsung', 1, 540, 'Usulan bantuan', NULL, NULL, NULL, NULL, 1795230000000, NULL, 9, 11, '1f8753daf12cb889da9424b579fd6f063897b1d642897a6378efd71a680065cf', '{"elements":[{"element":"perangkat","least":1},{"element":"bpd_lpm","least":1},{"element":"rt_rw","least":1},{"element":"tokoh_masyarakat","least":1}],"from":20150101,"hasHamletMeetings":false,"inviteDays":3,"isStrict":false,"poor":1,"quorum":{"of":3,"parts":2},"registeredDays":7,"secondWithinDays":3,"waitMinutes":180,"women":1}', 1795230000000, 0);
INSERT INTO meeting_event (home, deliberation, number, village, event, at, taken_at, written, what, guest, proposal, decision, reason, disputed, words, dissent, mark, salt, digest, chain, account) VALUES
(117, 382364496691200227, 1, 1702062001, 'perangkat-a-1000001-hadir', 1795230000000, 1795230000000, 1, 'hadir', 1, NULL, NULL, '', 0, '', '', '', 'b78ecfd781afd2f13ccc385900180c0a', '14b5c9919a06446256cdd6c5bfbc57518f3bc09561db68457ea6cab26d30c193', 'fa4352b9898f49d37a9e2f5b385c5385123203bcb22df29905e0cbe70bfa40cc', 77),
(117, 382364496691200227, 2, 1702062001, 'perangkat-a-1000002-hadir', 1795230000000, 1795230000000, 2, 'hadir', 2, NULL, NULL, '', 0, '', '', '', '0ce46066a12a8bd17026ab62b80655d6', '6a194f5860bcdb5a535878d525a15437ef40b050f6b27966d549648bb6effd62', '5ac53090dc395ba25764310603fc2df53d73b753a5e6eb43f49b5df838f98eff', 77),
(117, 382364496691200227, 3, 1702062001, 'perangkat-a-1000003-hadir', 1795230000000, 1795230000000, 3, 'hadir', 3, NULL, NULL, '', 0, '', '', '', '0c7a9b9390fc914b620b32d02e9dc3eb', '27c14b35e9f95efca5d36842e3c3820548b04ea3cf532a840ec14d6692cb5fac', '3aefdd3a9752b412614ab8eed60c4d43daab24b267a4f1b6ff554b33d8ba20ae', 77),
(117, 382364496691200227, 4, 1702062001, 'perangkat-a-1000004-hadir', 1795230000000, 1795230000000, 4, 'hadir', 4, NULL, NULL, '', 0, '', '', '', 'a7f2032186588f0d7fbb27c287103444', 'ebc4d1d6a752411e87fb30e71fe6b55006e8c6aec210c1a970b7ecf48cf2dc8c', '1090beaaabc8c557bcfa37f664b409e544b71a2b3d7b1e1481e67ceea6da2f98', 77),
(117, 382364496691200227, 5, 1702062001, 'perangkat-a-1000005-hadir', 1795230000000, 1795230000000, 5, 'hadir', 5, NULL, NULL, '', 0, '', '', '', 'a0861c99a2e120135367071b19dc0158', 'b3140e1c9220bdafce93daa707a1f87fc61b15fe2114836cd95e8cbeeea3449c', '51507048f93739fe0bda0d508e96dc36798b96e490eadc63838dfeae9db480be', 77),
(117, 382364496691200227, 6, 1702062001, 'perangkat-a-1000006-hadir', 1795230000000, 1795230000000, 6, 'hadir', 6, NULL, NULL, '', 0, '', '', '', '3140b21bd0bdeb6138b5ab2d170ab830', '8c1779071def29c3f10f4fb4fed56aa41d619be6a4d4a3f525324940eb2b58ba', 'ef1ef2ff3cae79e956f131d9c8b209d7766c1e2ddfb7edcff43c09eb7e96b631', 77),
(117, 382364496691200227, 7, 1702062001, 'perangkat-a-1000007-hadir', 1795230000000, 1795230000000, 7, 'hadir', 7, NULL, NULL, '', 0, '', '', '', '345fdb7fa68b89adb2fa761ba86e7228', '711ede4666446cfc801c7e93ff3de1306c80d84d9fcfdf85cc5cbf3305edfcc7', 'd3fff9fca9f3a232dc71d5736d0bebe52cab18836f1a5e2fe7aae80494c491f8', 77),
(117, 382364496691200227, 8, 1702062001, 'perangkat-a-1000008-hadir', 1795230000000, 1795230000000, 8, 'hadir', 8, NULL, NULL, '', 0, '', '', '', '71901d7babed1886a050ac2aa5024908', '2b3e0c6e7cf3027ec644a49f30ef5e591d93f36d466858d39115ba5c4e448365', 'c655123891cfa9642adcb875c1139b389c97224676fc2da13bcfc3af77bfc619', 77),
(117, 382364496691200227, 9, 1702062001, 'perangkat-a-1000009-hadir', 1795230000000, 1795230000000, 9, 'hadir', 9, NULL, NULL, '', 0, '', '', '', '62b170bd666363b9cdc6adb3a1461fa6', 'e47d0b19380dca6e7109a67fc8e4ad952f95ec88ce21f23df64d1171a6602ab9', '075ae193e357d951191a7721db6bc019ff5ba38976ebc9be0e1fb134d5d1f5a2', 77),
(117, 382364496691200227, 10, 1702062001, 'perangkat-a-1000100-buka', 1795230000000, 1795230000000, 100, 'buka', 0, NULL, NULL, '', 0, '', '', '', '0acd143c3d9238284a6809e886a46df4', 'f1ac209309c02baa826fa8caa7a25eae5be18d43ece04ecdf1f010d5fdf1d964', '76897c7dae2dff3adad9e73166fb1194cb9a3de36d03f19ad66571a5d6e00892', 77),
(117, 382364496691200227, 11, 1702062001, 'perangkat-a-1000300-catatan', 1795230000000, 1795230000000, 300, 'catatan', 0, NULL, NULL, '', 0, 'Warga meminta pengecekan ulang', '', '', '771e70dd5abac98be7623ffe10760d9d', '20f1202b0ac830e9ce889107035d0bbfb01b4f376ce285798c6967a7b23a5198', '4814a69a1cc6b714140846941117d040b1f2e2356f87f83d2710507f2a2b30f4', 77),
(117, 382364496691200227, 12, 1702062001, 'perangkat-z-1000500-putusan', 1795230000000, 1795230000000, 500, 'putusan', 0, 382364496691200220, 'setuju', '', 0, '', '', 'e9dbc6ea3271be63', '6e554431d99fb29cb993fb15b8051a87', 'dc8a0edcd47771f595c344a7f278ae4820f6888cf1c84c19c5de39e25b89063a', 'c6ce80715b6c791c1d33c9116b2c4a6e181975e903433e426f03b9eac1337bd4', 77),
(117, 382364496691200227, 13, 1702062001, 'perangkat-z-1000999-tutup', 1795230000000, 1795230000000, 999, 'tutup', 0, NULL, NULL, '', 0, '', '', '', 'a01291f067789f2529ab6f6c58c355e8', '220f9c9eb88e97d184f8df7d6038d0f63c25e45f23e31bb052c0a3adffe6240e', '634f88fdb9a89177bb772e11e31dec5b5281fc08f149cfd13cdcafbd5ed23dbe', 77),
(117, 382364496691200242, 1, 1702062001, 'perangkat-a-1000001-hadir', 1795230000000, 1795230000000, 1, 'hadir', 1, NULL, NULL, '', 0, '', '', '', '709cd0c152275770f9a81fcbc21c5f6e', '6dc27fc9976f0e06e8413e17103d863b4ca87881c8056108a79bb58199802247', 'c887302b1a4c30b5adac86900c0ce66be7b449aa747014eb5783183e88dcad61', 77),
(117, 382364496691200242, 2, 1702062001, 'perangkat-a-1000002-hadir', 1795230000000, 1795230000000, 2, 'hadir', 2, NULL, NULL, '', 0, '', '', '', '2f3c5f76340443eb5a1be53f3dc359db', 'bb27498609a5473b9e6ee447a2ae12a9be5676695fc1c5bb8881fbbd151382f2', '7924132a2de331b675d21a42086dd42fc1137f75c1d2e802711183f9ca173bc7', 77),
(117, 382364496691200242, 3, 1702062001, 'perangkat-a-1000003-hadir', 1795230000000, 1795230000000, 3, 'hadir', 3, NULL, NULL, '', 0, '', '', '', '331bf3d835651ada10ff08426aa6acc0', 'ce6fb53e337fb9708bbe00933f626a0511b4a4df1103fdbdeb38fcf06a45dbe8', '748a55e100b1dcdc8fd5ffd61ed7f957b49284264339e8a540219950ca6af5a3', 77),
(117, 382364496691200242, 4, 1702062001, 'perangkat-a-1000004-hadir', 1795230000000, 1795230000000, 4, 'hadir', 4, NULL, NULL, '', 0, '', '', '', '06c375dcf5d47dc17589e8a464921a92', '9e683f06e5856c54fbd21c1d100179c427eb011ed004f6e33bb32f2fe157afc1', '3adec07d86ce823b615bc0f186e1ddb9868393332d79fc4ab2c2b6cc90496dd1', 77),
(117, 382364496691200242, 5, 1702062001, 'perangkat-a-1000005-hadir', 1795230000000, 1795230000000, 5, 'hadir', 5, NULL, NULL, '', 0, '', '', '', 'b2a74a76286941741cc846285081ee47', 'cd3fdf80435dfeb2efc77d0049f84a7944eb5bad0d070f45a0e591e3d3e39823', 'db2135cb30b4d9c96c954a03fbd9e6ef16aee698a354464a33fc0078bd663175', 77),
(117, 382364496691200242, 6, 1702062001, 'perangkat-a-1000006-hadir', 1795230000000, 1795230000000, 6, 'hadir', 6, NULL, NULL, '', 0, '', '', '', '7af7cf8996cbb4f3a2a0c4ee80077837', 'b64c9f7f17d0e76529f65c35bc314188d40a0e62747d251300715db9b57dc9a7', 'd883de784c7c5918c43186d3b3161f95d345c05850e8f2a2603399a7af232f59', 77),
(117, 382364496691200242, 7, 1702062001, 'perangkat-a-1000007-hadir', 1795230000000, 1795230000000, 7, 'hadir', 7, NULL, NULL, '', 0, '', '', '', 'd981eaed656c7098d523f9823734cdbe', 'a980c7a71240873e950056106ffb2f20941f7d2690fad9c02d41f79803a8f6e9', '603a13405943497236302fbcd7dca3a1d22e40f3a26ecf922aed6b8c1e02646b', 77),
(117, 382364496691200242, 8, 1702062001, 'perangkat-a-1000008-hadir', 1795230000000, 1795230000000, 8, 'hadir', 8, NULL, NULL, '', 0, '', '', '', '4a346e812350e046dc2b28963e0cab4e', '46c5407a48398c4bd142a7779ea621569429fa8a10f2c607577245a05f11f220', '3e5c464f41bb23351bbf5069e5540827d91fbecd4d8eefd19044522b9dbce169', 77),
(117, 382364496691200242, 9, 1702062001, 'perangkat-a-1000009-hadir', 1795230000000, 1795230000000, 9, 'hadir', 9, NULL, NULL, '', 0, '', '', '', '7da9feedd2c58ccaef89006b71de7923', '2b53d4e2d862c61b05a43861a74250390ca226fc063115e2b7071bc395ff52cc', 'e6874d0baf6116c8cc2f4e731dccada652d82a74c9678bec0f1dedf6c52f85ec', 77),
(117, 382364496691200242, 10, 1702062001, 'perangkat-a-1000100-buka', 1795230000000, 1795230000000, 100, 'buka', 0, NULL, NULL, '', 0, '', '', '', '16b6855706427527586b4c7ef9083c7a', '98ce0f0f9c7f2643d7d3c5afed9db56d5c4de228c4572ffe16a9b4c1ce455a43', 'cfc73da46089b103769bbf0d24946dbaa5c7371cc537bc908d315a8438545426', 77),
(117, 382364496691200242, 11, 1702062001, 'perangkat-a-1000300-catatan', 1795230000000, 1795230000000, 300, 'catatan', 0, NULL, NULL, '', 0, 'Warga meminta pengecekan ulang', '', '', '939c5bc04ca1f21a5a7db514eb1ae0f1', 'cc81a1b870067aad2a423a152cc30f4ff48d8ae5081a3543884e8cba72928732', '1f8753daf12cb889da9424b579fd6f063897b1d642897a6378efd71a680065cf', 77);
INSERT INTO meeting_guest (home, deliberation, number, village, name, office, element, woman, poor, phone, invited, registered, answer, came_at, left_at, salt, digest) VALUES
(117, 382364496691200227, 1, 1702062001, 'TAMU 1', 'RT 1', 'rt_rw', 0, 0, '', 1, 20261121, 'belum', 1795230000000, NULL, '32e3709997ef08fc8009b34c0d0db14d', '641d1f039c26201efeaf584bcdb744ff0e611adc5e2daa500b109632c33318ec'),
(117, 382364496691200227, 2, 1702062001, 'TAMU 2', 'RT 2', 'perangkat', 0, 0, '', 1, 20261121, 'belum', 1795230000000, NULL, 'e3457f976721b711e3b45afff5bc36a8', 'e62a5c7fb6f58a47d6bf3703ea2ed78e20cbce1a7162999536cb43465a4bab86'),
(117, 382364496691200227, 3, 1702062001, 'TAMU 3', 'RT 3', 'tokoh_masyarakat', 1, 0, '', 1, 20261121, 'belum', 1795230000000, NULL, '94a37dd70fb8006a9b145353259492d3', '407f852c81317e9aa60092878e062262a4483b3b04a8633786fcf67d96886a86'),
(117, 382364496691200227, 4, 1702062001, 'TAMU 4', 'RT 4', 'tokoh_agama', 0, 1, '', 1, 20261121, 'belum', 1795230000000, NULL, '9caf3696c713f33f7759a8469c24b237', 'd803844c83c3cdbf84ad0f7eb7ef713716341f75b921b7f94f0b730f92b89a4f'),
(117, 382364496691200227, 5, 1702062001, 'TAMU 5', 'RT 5', 'bpd_lpm', 0, 0, '', 1, 20261121, 'belum', 1795230000000, NULL, '02848b20a350e6140e9c49a0f36d696b', '36e07c84fb4295b68c327f92b3b7c0cefec799244ee07df5fca6c6d6f911f3f3'),
(117, 382364496691200227, 6, 1702062001, 'TAMU 6', 'RT 6', 'rt_rw', 1, 0, '', 1, 20261121, 'belum', 1795230000000, NULL, 'd827691016c7c2f27f9cb083382619e0', '92b62e650d6bb6b7fa717fda615150a6bb9b918fcc30e8cfe15bad11cfbc1145'),
(117, 382364496691200227, 7, 1702062001, 'TAMU 7', 'RT 7', 'perangkat', 0, 0, '', 1, 20261121, 'belum', 1795230000000, NULL, 'bd1c7feba981dacf36ccf3049212f1a7', 'c9d87d736d5389b8596abca92996097f46a6d8e454e15c16e1c517f20a0a88f6'),
(117, 382364496691200227, 8, 1702062001, 'TAMU 8', 'RT 8', 'tokoh_masyarakat', 0, 1, '', 1, 20261121, 'belum', 1795230000000, NULL, '4bc3d45ffa4156e947ca2dd9167c4f12', '2e139e6a0c4b1079f32d201fcd533c6e69bab16f79e1591fb53a2c7b0418b927'),
(117, 382364496691200227, 9, 1702062001, 'TAMU 9', 'RT 9', 'tokoh_agama', 1, 0, '', 1, 20261121, 'belum', 1795230000000, NULL, '66d9b27ef394545d2c93eced6398f9db', '41ad9886b7543994c3426cfa5736f83bc6af598a74df05ca0a5bea9249538fd2'),
(117, 382364496691200242, 1, 1702062001, 'TAMU 1', 'RT 1', 'rt_rw', 0, 0, '0812 0000 1001', 1, 20261121, 'belum', 1795230000000, NULL, 'bbde79dc0306da9e5d1f7b114b5bba7a', '349ccc9ccb63fa51f7c4e967a8ce0659d2f5afc4ab3bbdba784692d684d63d5c'),
(117, 382364496691200242, 2, 1702062001, 'TAMU 2', 'RT 2', 'perangkat', 0, 0, '0812 0000 1002', 1, 20261121, 'belum', 1795230000000, NULL, 'b42f06686d9b3e96abe214cd8643d6d4', '0b28b0427cd2d32be6c425c84be5c4d0333f886e05e1f18e5f9b03b037b6ba37'),
(117, 382364496691200242, 3, 1702062001, 'TAMU 3', 'RT 3', 'tokoh_masyarakat', 1, 0, '0812 0000 1003', 1, 20261121, 'belum', 1795230000000, NULL, 'dd4ff8678d2d13140b7a6f2b39931ee1', '4c1f2d7d274a13bfe233ee9274d344e36864d7c6e98333781c8b390d1d9cdec8'),
(117, 382364496691200242, 4, 1702062001, 'TAMU 4', 'RT 4', 'tokoh_agama', 0, 1, '0812 0000 1004', 1, 20261121, 'belum', 1795230000000, NULL, 'a108e6efde61ab1b270c619c93ba69e7', '22f9ac56c15954827c43e2a521b52ac0726bf4123ea192669a8d7e3eab97ced2'),
(117, 382364496691200242, 5, 1702062001, 'TAMU 5', 'RT 5', 'bpd_lpm', 0, 0, '0812 0000 1005', 1, 20261121, 'belum', 1795230000000, NULL, 'aeefa86d5c4c590f0a0ca3b2abda72a2', 'f13de644e6183a00fe457d59ce8ed57012e97a3e79b41e26b5a8a1bac89e3714'),
(117, 382364496691200242, 6, 1702062001, 'TAMU 6', 'RT 6', 'rt_rw', 1, 0, '0812 0000 1006', 1, 20261121, 'belum', 1795230000000, NULL, '968d701fe9ef78f7d9a17487e015da88', 'c7a98f1f8ecbf69eda05f841c4f1b8c0177756e4ad38e391d317afe12c697f14'),
(117, 382364496691200242, 7, 1702062001, 'TAMU 7', 'RT 7', 'perangkat', 0, 0, '0812 0000 1007', 1, 20261121, 'belum', 1795230000000, NULL, 'ef40f884cd727955bac93c406dc1a52e', 'f9e54d375481fe0b61671b58b7d31b9d16fb2d386a9938c2c9f3a5c65a2f7ade'),
(117, 382364496691200242, 8, 1702062001, 'TAMU 8', 'RT 8', 'tokoh_masyarakat', 0, 1, '0812 0000 1008', 1, 20261121, 'belum', 1795230000000, NULL, 'f136f113f09be9be83542a108e303ad2', 'b86a6c17d2903c5fba7c6596a8427a4055fc021a018f7dd28e267f470ef1d4c7'),
(117, 382364496691200242, 9, 1702062001, 'TAMU 9', 'RT 9', 'tokoh_agama', 1, 0, '0812 0000 1009', 1, 20261121, 'belum', 1795230000000, NULL, 'cfad845bcfc276506be6f13fc4eeee2e', '1d95a28a6badb27ce87bca4dd80f071de568589bb91e7f6ce842e40f81db1459');
INSERT INTO meeting_note (home, deliberation, number, village, item, proposal, words, at) VALUES
(117, 382364496691200227, 11, 1702062001, 0, NULL, 'Warga meminta pengecekan ulang', 1795230000000),
(117, 382364496691200242, 11, 1702062001, 0, NULL, 'Warga meminta pengecekan ulang', 1795230000000);
INSERT INTO meeting_sitting (home, deliberation, number, village, session, day, invited, present, needed, outcome, words, salt, digest, at) VALUES
(117, 382364496691200227, 1, 1702062001, 1, 20261121, 9, 9, 6, 'berlangsung', '', '1c76f3b6ae70dd0c807ebe3a04b80614', '336a641804703f58b834b2a86a1532b0d2336fee1ac92155595870c069eff133', 1795230000000),
(117, 382364496691200242, 1, 1702062001, 1, 20261121, 9, 9, 6, 'berlangsung', '', 'dfcc76bfe0096089c0faf22e3ea59848', '95262014833626180abdcdda241eecf6e26ef6c419c2d4e2cf015c157a7589f2', 1795230000000);
INSERT INTO paper (home, id, village, about, subject, kind, size, office, series, year, serial, number, code, day, facts, state, job, file, digest, bytes, pages, replaces, account, actor_name, at, made_at, problem, words, erased, printed) VALUES
(117, 382364496691200216, 1702062001, 'usulan', 382364496691200212, 'tanda_terima_usulan', 'f4', 1702062001, 'tanda_terima_usulan', 2026, 1, '460/001/TT/DER/XI/2026', 'A8667TBKFMM1N8RNNVY2', 20261121, '406c319845d4c13a8f4d382b90c950ae350cb0780ec0664174823ed4b98ee72f', 'siap', 382364496691200217, 382364496691200218, '9ceaac8e1e0ce599b4c289b969cf68a97715870a7874060e3c5ca3ca85fdf567', 21, 1, NULL, 77, 'Operator uji', 1795230000000, 1795230000000, NULL, '', 0, 20261121);
INSERT INTO paper_number (home, series, office, year, last) VALUES
(117, 'tanda_terima_usulan', 1702062001, 2026, 1);
INSERT INTO paper_code (code, home, paper) VALUES
('A8667TBKFMM1N8RNNVY2', 117, 382364496691200216);
INSERT INTO sealed_line (home, kind, subject, number, village, part, object, facts, salt, digest, chain) VALUES
(117, 'berkas', 382364496691200206, 1, 1702000000, 'kepala', 0, '17.02|2|4|0', '', '', '3acfba4480223b80de849c3ed69d99a0aaf995614473613e132823e5dc0fd2ea'),
(117, 'berkas', 382364496691200206, 2, 1702000000, 'isi', 382364496691200164, '1|17.02.06.2001|71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d|d2e8964b49b3f7e95a48d0f91adfc5cb2a14fdb5b9583bf114a66cc935627624', '', '', 'd905ea0acd9d0af1f26b6539e7957c566e1d94ab44edb486a96934a36e6cce1f'),
(117, 'berkas', 382364496691200206, 3, 1702000000, 'isi', 382364496691200185, '2|17.02.06.2001|e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f|f15b6f6133dd2e9ff58981e36d83cd5647ff22af660be723fd9b6234cfcb20cd', '', '', '7375348c65a5266b5590a051e8b07423b586b0360a1bc7dc91021e80159ed404'),
(117, 'berkas', 382364496691200206, 4, 1702000000, 'segel', 0, '9b51d6796b9d344cc1e2b11c4f107ba5c69c7b5887c4765b4a382acf8739b8e9|2|1795230000000', '75b08765626ca658675b71a3d0d29239', '31eb382d1549c6f95530a68753ba015ecb91edeb8131d659fb251f3f83c6dddc', '0d1f18a6bdc676e6e8828dcc887426db6f2698ffa7d26589291d3bd17a329adf'),
(117, 'berkas', 382364496691200206, 5, 1702000000, 'surat', 0, '460/123/2026|2026-11-20|f168393e49c5c5bf523d4958ada7b23eb51bad41d5cb623b14f65b122d254f19|7|1795230000000|8|1795230000000', '248a83527c630a4cedf91a12b458df6b', '2c4d4584cece65358676148fd953584820fad5f5623ddd931aba682aa7f1e7fd', 'a8df3c515ad9a163d8040d4c1c2f71e33e85fed2a9ba41f3406427af7e1c6bfb'),
(117, 'berkas', 382364496691200206, 6, 1702000000, 'pindaian', 382364496691200209, 'surat_pengesahan|f168393e49c5c5bf523d4958ada7b23eb51bad41d5cb623b14f65b122d254f19|75', '', '', '72af85fc10a5ffcd28815af380c59a9d335aa3437893637d4acb2670964d94e7'),
(117, 'musyawarah', 382364496691200117, 1, 1702062001, 'kepala', 0, 'musdes|2026-11-18|400/11/2026|30|24|9|5', '37d06b90dc3dc6908a2ffb51ef5ae4a3', 'bd1098269efc2d59ffdaf0462c0809f79a93f5feaaa31bd6e96fabdc5bb84c23', 'e6b6751950946dffb6c17c7952f2f16090637b0e557133d0dc34182feef9ffc3'),
(117, 'musyawarah', 382364496691200117, 2, 1702062001, 'putusan', 382364496691200110, '1|3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7|setuju||no|aea8ded7b9a75977c66b1843bf30a65a5000798d4d1bdb93bb3ce62d52aa8155', '', '', '29026d0ea56392eab5450acfa2c054eb57189a82cab8afc84e7643ccfa310f4b'),
(117, 'musyawarah', 382364496691200117, 3, 1702062001, 'pindaian', 382364496691200118, 'berita_acara|80c1d58f2724af72ac25eddf8b8cf3e72b37bac37127932cfbfae6b974a6f54c|75', '', '', '77a643e8a680627c257eb3bb0f00b0f20b313add570c91d3450e610ab3a5b015'),
(117, 'musyawarah', 382364496691200117, 4, 1702062001, 'pindaian', 382364496691200120, 'daftar_hadir|8b26e4d816142f1a2df7c28959a1fa460268b8ed39aed98d0b30a0d19725f1f2|75', '', '', 'ae952240da8eb522ec97f3a7f2dd59f1cb73307cd51d8d5c3034423f2679051c'),
(117, 'musyawarah', 382364496691200117, 5, 1702062001, 'pindaian', 382364496691200122, 'lampiran_bnba|f8fe89369f0a588551164e913095c307c468fa10e92254c374767bfa091b95a6|75', '', '', '67552f824253e4c7d6cf61f5e43069e76be8148da1722c37eaa191a4cf43b02c'),
(117, 'musyawarah', 382364496691200117, 6, 1702062001, 'segel', 0, '3fc5920d276bdd81f3ea2b48510edb105471290fd7b3a8a356abad1e1620e1a4|77|1795230000000', '3adc86f8fd2e1f6f0b5247d0860a929f', '1918dde9f006795972e8f9cd075e8c14b5a1729218178e99e46a3e658c180c50', '6ba4a998d7ecef9f39e6022ba035928375745ae48dbbc33eb370d9622ef43dc3'),
(117, 'musyawarah', 382364496691200133, 1, 1702062001, 'kepala', 0, 'musdes|2026-11-18|400/11/2026|30|24|9|5', 'a7f701e878909c939ccd09feba6cc2c1', '2bace33c0a1587c36b7de0452d8553a626c687c94252dd33aae6a82f0feb59c3', '3654c1de548e3cc09ee8b5bcf0a19e990d7cef53e2c375204dd1bda73db5190f'),
(117, 'musyawarah', 382364496691200133, 2, 1702062001, 'putusan', 382364496691200126, '1|1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55|setuju||no|d08ae115ca0e171b55444184a49db25219d0a5d2b66c67897bdc273cfe24c4c6', '', '', 'be6d1197df6ab5e2a548ab0f45ac91018f1298794d382781face9644d83b9bd0'),
(117, 'musyawarah', 382364496691200133, 3, 1702062001, 'pindaian', 382364496691200134, 'berita_acara|ae4aea0a43fb47c58362b92f440d03371f9cf0d0b995ba3151c433e5f93b56c9|75', '', '', '83c47fcbc9e743969fe70e19b63c35bfeadc52dddfd8bbc0d064e4c5b1ae967a'),
(117, 'musyawarah', 382364496691200133, 4, 1702062001, 'pindaian', 382364496691200136, 'daftar_hadir|a307cc3b8cd4f4ad36a8bf4f321e52009b556edd167159d6c9ed2dbf9f56f53c|75', '', '', '13556f6e3c75bf831ff2abaaf1a5660b214e86cd750b1945551cb6b27bdeb9a8'),
(117, 'musyawarah', 382364496691200133, 5, 1702062001, 'pindaian', 382364496691200138, 'lampiran_bnba|41f48b52faee2eddc6a7bfe65f4a6e47ee47e4b550a0ef30c8fda242fd20ee3c|75', '', '', '92d6a879f27fe104f1764aa75852bf44b0001b292de615092cd659f7df115f2c'),
(117, 'musyawarah', 382364496691200133, 6, 1702062001, 'segel', 0, 'c016e48053e8e6ffddb2d2973e514d9ef41b774e78f4f3756ab25ceb5965551c|77|1795230000000', '3270f50c3649797bf018f192fcf56ebb', 'b41d48ff074c9ce594bc2bc26cabcfb00afe60ba71f08c04d8c6938c041f0841', '4cb0f1dae8daef9842641f9d40237faabc443565cb0c116d46923a2ef317bbfd'),
(117, 'musyawarah', 382364496691200149, 1, 1702062001, 'kepala', 0, 'musdes|2026-11-18|400/11/2026|30|24|9|5', '530adf091cffb6f34e2d9262905b0b42', 'e235a819d263358e376fb94ffa482e079ffae8865267516901049f6b33e21eaa', '8db423bb1e8888f4f93510f0c8526f640f661b108ef4d4f998e7d6f9bbbe5cb2'),
(117, 'musyawarah', 382364496691200149, 2, 1702062001, 'putusan', 382364496691200142, '1|4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95|setuju||no|073fd88046e4ce2c0a25d97297e951217aa12c88063cffbaddeddc9574dd28a8', '', '', 'd9b6406a7b874ccb17f4bcf3f7d24b4c184f2df1e877cea75350fa2cc95e0cac'),
(117, 'musyawarah', 382364496691200149, 3, 1702062001, 'pindaian', 382364496691200150, 'berita_acara|d81df27619e622e3d1204267afb265cb5c9bdacb93d89448272e8d05b3e7e238|75', '', '', 'f9354937e7ae5e084f50270c2495e54022f38e05b72acf5003eb08d1e1ec4206'),
(117, 'musyawarah', 382364496691200149, 4, 1702062001, 'pindaian', 382364496691200152, 'daftar_hadir|b4584a63128c1eb92aa773954d286aaf2fce1934c289c0c4913878e675b5a984|75', '', '', 'de8edaa186bfba37e6570d4498a3fd0c23276e422580debc20501e168be30a2f'),
(117, 'musyawarah', 382364496691200149, 5, 1702062001, 'pindaian', 382364496691200154, 'lampiran_bnba|f89d7e4a6235834d4aa8aa7621936aa81f3e54b40a2d5c95b43c1e3264c6f5ba|75', '', '', 'dc4ab9333ffeb712624dc9386ef1fc214da68e794066182344a387093257de41'),
(117, 'musyawarah', 382364496691200149, 6, 1702062001, 'segel', 0, '99dd47a9836183cef226e082fe7268727f8b0ab185e01447aeb06f6b32d839de|77|1795230000000', '3573b4a4cbc393b2f2f315b8c4d1b592', 'da85e459ae86b931ea527566f8a14955a93d5e5a7c9d930cc52f85e147bb5596', '6b9ed697972f8d84e3b667ccdfcd0e390f379b274fc5f177aaac2584ae5b7957'),
(117, 'musyawarah', 382364496691200171, 1, 1702062001, 'kepala', 0, 'musdes|2026-11-18|400/11/2026|30|24|9|5', '06bb6d31eea34838fc309a2a834887a8', 'a0cce651319242c9ab9a550c2180b6ceb25bc684854358f808bd1c2e6d01e1b8', 'c3f20bbcef37bef8d2bd813630a97ff52d62486a343bbe0097b7d34a016a6d83'),
(117, 'musyawarah', 382364496691200171, 2, 1702062001, 'putusan', 382364496691200164, '1|71dc04629e043bcae232ec5b812dbffb6bd1b00e6387704c4739b5eb3698564d|setuju||no|e98aacff36c21eca9c5f0b5dcaa4bbd303a324396433e77b3b3de84c6b9c0ecc', '', '', '120b9316e2bfe1112f3c7e3a53a2566c4c782f80eebc7bd7193bb156476ae6a8'),
(117, 'musyawarah', 382364496691200171, 3, 1702062001, 'pindaian', 382364496691200172, 'berita_acara|ded07fac166434f2499b6f6356c1049635845bcb9e66dd29864f94c2359ef072|75', '', '', 'c25370e0126c7e13ce3c91a4d239d47208437f1994fbab925bc4e8c6283126a1'),
(117, 'musyawarah', 382364496691200171, 4, 1702062001, 'pindaian', 382364496691200174, 'daftar_hadir|cee1401fc8fb7da69b4880e810c1084f2d3cfa0ae18206e5f9c6ce27295670cb|75', '', '', 'f80154e95a3012ca4219b429c2cd091423771fe55c02dc33da4f29df24dae2ba'),
(117, 'musyawarah', 382364496691200171, 5, 1702062001, 'pindaian', 382364496691200176, 'lampiran_bnba|0e2ab34502e6c243c19365c824d6c0bc998c947c48c7b17e3679b5987eeabd2a|75', '', '', '75d1bfd13305800c9a92d1cd390fec9067dbbd99726659e4614c2afc16176f7b'),
(117, 'musyawarah', 382364496691200171, 6, 1702062001, 'segel', 0, 'f68c186b2ad90d32d776b092fbad047f30d19f88af82cbb0ce30d3f5bd377c5c|77|1795230000000', '9eaf56cfe92af264d559b7ceb109e170', '05685ed33e81607daf7db03562df2095fa7d1336a7608ef1a597d437812f52fa', '726190a49d823bd42db98fa9d92210737ca829dc894bac3a980053676027f9a2'),
(117, 'musyawarah', 382364496691200192, 1, 1702062001, 'kepala', 0, 'musdes|2026-11-18|400/11/2026|30|24|9|5', 'ac3163096ce005901a29f455aad7cbb6', '7bebd521ecc2f4f2b572003fba7d48cdb5148b4eb7c03b842709107372608264', 'a8438b9e2705c4bc7a0873c28c640ca0b808f5a8166b58b9465aca01e035ef15'),
(117, 'musyawarah', 382364496691200192, 2, 1702062001, 'putusan', 382364496691200185, '1|e256c4b34329bc6e8037f56bf654bb00afccfcf0768569f11c8ace032f89113f|setuju||no|661a81228fa1ebb7a9821d58ffb5ff33a0c307a5ec8c5867070564a7b624a17e', '', '', 'bbcc05d3575c4c6af722c77d33fb27ef990ab4d60e7cb292c931955aff929c6c'),
(117, 'musyawarah', 382364496691200192, 3, 1702062001, 'pindaian', 382364496691200193, 'berita_acara|e99468a84b9f1e758aad7ecb311bfb23112ad810fb67798563a0339ccc5168ad|75', '', '', 'a61277f730472654c2e4ec27606e9e86400eb904829bec059e6e4c9501b6641d'),
(117, 'musyawarah', 382364496691200192, 4, 1702062001, 'pindaian', 382364496691200195, 'daftar_hadir|629565d41c82b2834ff096dac42acff52c1113de58b90159fdc20c7db05104bc|75', '', '', 'f1ca9698fa047c7cd184582fc829c47084ff7c72c02b28611eeee85dd4e46146'),
(117, 'musyawarah', 382364496691200192, 5, 1702062001, 'pindaian', 382364496691200197, 'lampiran_bnba|cb76b824f75f68ca92b31f1e24c662e758e5d6352241d844b1e30e8a2693ce9e|75', '', '', '95065b49e913ac7ac8857cc669e6aa5bb715ce53dca2d8332ebfb64ba281e42e'),
(117, 'musyawarah', 382364496691200192, 6, 1702062001, 'segel', 0, 'bd1adb80e885054e58c6b254c3c0d04785ca54a18ba25a615277601d5134f777|77|1795230000000', '84cad5ff5fe512f705a1a0219e785f1d', '0d4e27017b3146ce9dcc04ca2cee92eaebecf3ada5f1d83218e9e26d8a3dc602', 'a7aa0366da44db8e2f83bfc090dc19112fb6ea1ecff033cb5064f7014a2e3f1d'),
(117, 'musyawarah', 382364496691200227, 1, 1702062001, 'kepala', 0, 'musdes|2026-11-21|450/11/2026|9|9|3|2', 'e599411cb5a77c7a246dd9d36c29e944', '5ab41ef5f6ea6316a9f6b56382f25553e378360736bfb78b4045776eb5b04488', '18f6154848c703fa8424d94970e4f8d6cf46c2e3e0fef96a3edd89ad14eb3964'),
(117, 'musyawarah', 382364496691200227, 2, 1702062001, 'peristiwa', 0, '1|540|1795230000000|1795230000000|13|634f88fdb9a89177bb772e11e31dec5b5281fc08f149cfd13cdcafbd5ed23dbe', '77ef4ebcc9ec8241b7928b4a037b9f8b', '76208d7280f89d2175366f34f7a94bde82f4ea0db624206a2e7ef007ccc54114', '520eae3729237ca38987aba3df7a471d327a4411b716573182a91ae73eddba38'),
(117, 'musyawarah', 382364496691200227, 3, 1702062001, 'sidang', 1, '1|2026-11-21|9|9|6|berlangsung|336a641804703f58b834b2a86a1532b0d2336fee1ac92155595870c069eff133', '', '', 'edea1e6ffa44ea1141542857fdb61bea8ef925c209aa9404089309cff4e2f37c'),
(117, 'musyawarah', 382364496691200227, 4, 1702062001, 'hadir', 1, 'rt_rw|no|no|yes|2026-11-21|belum|1795230000000||641d1f039c26201efeaf584bcdb744ff0e611adc5e2daa500b109632c33318ec', '', '', '4fd41e93a9d660315cf77c3bcf3c5c027e625b2245a7134962dcf18c12fb4c73'),
(117, 'musyawarah', 382364496691200227, 5, 1702062001, 'hadir', 2, 'perangkat|no|no|yes|2026-11-21|belum|1795230000000||e62a5c7fb6f58a47d6bf3703ea2ed78e20cbce1a7162999536cb43465a4bab86', '', '', '59e783699d111bfe4bbd40f513714a14f2536df7b6c021b6062b9f6860133d77'),
(117, 'musyawarah', 382364496691200227, 6, 1702062001, 'hadir', 3, 'tokoh_masyarakat|yes|no|yes|2026-11-21|belum|1795230000000||407f852c81317e9aa60092878e062262a4483b3b04a8633786fcf67d96886a86', '', '', '4d3e1ada30923cddc5557c8087db77dd88783e99240d726eb40d5165c159928c'),
(117, 'musyawarah', 382364496691200227, 7, 1702062001, 'hadir', 4, 'tokoh_agama|no|yes|yes|2026-11-21|belum|1795230000000||d803844c83c3cdbf84ad0f7eb7ef713716341f75b921b7f94f0b730f92b89a4f', '', '', '6b95a2c515eafb5abab728e5773679408faa3c1fc7f5ac5aa91a4bd6deec3576'),
(117, 'musyawarah', 382364496691200227, 8, 1702062001, 'hadir', 5, 'bpd_lpm|no|no|yes|2026-11-21|belum|1795230000000||36e07c84fb4295b68c327f92b3b7c0cefec799244ee07df5fca6c6d6f911f3f3', '', '', '878cccbb2d97f695c34f170bbe8125185de4c3e535dda2e4f58e540ea32b249f'),
(117, 'musyawarah', 382364496691200227, 9, 1702062001, 'hadir', 6, 'rt_rw|yes|no|yes|2026-11-21|belum|1795230000000||92b62e650d6bb6b7fa717fda615150a6bb9b918fcc30e8cfe15bad11cfbc1145', '', '', 'd0d5894bd9c5df8ed8acb657a937f1fe57190bd1489762587174435b65165732'),
(117, 'musyawarah', 382364496691200227, 10, 1702062001, 'hadir', 7, 'perangkat|no|no|yes|2026-11-21|belum|1795230000000||c9d87d736d5389b8596abca92996097f46a6d8e454e15c16e1c517f20a0a88f6', '', '', '39c32f28734f5564be9e494c49e8a93ef9debdce1188f82f3841c5c47977eefb'),
(117, 'musyawarah', 382364496691200227, 11, 1702062001, 'hadir', 8, 'tokoh_masyarakat|no|yes|yes|2026-11-21|belum|1795230000000||2e139e6a0c4b1079f32d201fcd533c6e69bab16f79e1591fb53a2c7b0418b927', '', '', '1ecc5cc02cf40cb5ea75611ba3e69c35b3d4a6d43a028a714882a111905608e8'),
(117, 'musyawarah', 382364496691200227, 12, 1702062001, 'hadir', 9, 'tokoh_agama|yes|no|yes|2026-11-21|belum|1795230000000||41ad9886b7543994c3426cfa5736f83bc6af598a74df05ca0a5bea9249538fd2', '', '', '74c2086707652f2b54a3d019c66ffd0f5b46a2a1dc227066631c24705cba2771'),
(117, 'musyawarah', 382364496691200227, 13, 1702062001, 'putusan', 382364496691200220, '1|a1fe3e4af445976d83b63e912613e11a0ac571a9eace7e030c18131d62e6e590|setuju||no|3d6263d0e33bd7d69e82efc6821ee7a590844883d3bc718b2e7eec41edcb4a3f', '', '', 'd1b26c9a99a660948b45a9b3ce0f853d3de53dab7a299d325d7d311ea9dad8d7'),
(117, 'musyawarah', 382364496691200227, 14, 1702062001, 'pindaian', 382364496691200228, 'berita_acara|88e8adb57c4114ea8528b98ab86cf0889016b814e1933b6e81fe9df920227e6c|75', '', '', 'cfc76b772e75212f0b765547af85666f3440e9182eca687bc9474beeaa2207ad'),
(117, 'musyawarah', 382364496691200227, 15, 1702062001, 'pindaian', 382364496691200230, 'daftar_hadir|1af33c1c0726ad392f2e9aab0751e970d2002fa60ad83694498784927f359f3c|75', '', '', 'ee2c116fc254b17304161f2f85aeffc1ecd0fbefc48bfeca4b0a59388a4a2a84'),
(117, 'musyawarah', 382364496691200227, 16, 1702062001, 'pindaian', 382364496691200232, 'lampiran_bnba|9409b074acc6b924b175a1c2992b4e0e8b2de6c1d64cbabad4ad00989837ba3c|75', '', '', '407ef86c5af1ae47e7c28739f35a1292252fd7fde4590b2826ed096fc1d89442'),
(117, 'musyawarah', 382364496691200227, 17, 1702062001, 'segel', 0, 'b0f927f334a0a63030b4720d7c7d52ffb0e3f5da15485e1874d9642bcfa2aca5|77|1795230000000', '4d726cb03b87a109312da6ad1819a2f5', '8a69eeebcdd53e9beaaa399cafc15140c18fcadbac5ea6a42107b626e38283a9', '7ce65b0edfb12cb19eed010d44e61539645ae9a55d9dcfee235b4a4a913f4f78'),
(117, 'serah', 382364496691200159, 1, 1702062001, 'kepala', 0, '17.02.06.2001|202611|3', '', '', 'c08e0aa64679d9078ed817da16e303f79a8e2fcd43d6c31824fafa53d4fbd510'),
(117, 'serah', 382364496691200159, 2, 1702062001, 'hasil', 382364496691200110, '1|DITETAPKAN||3779a5aa4d03166950cad6e3fdcecb6c513ad84980184cdba5b75700eb2cbcc7|c8759fb5c0486c316eb2fad3f0fe002bc61d4649f3810b550f3d1bec522b4fa1', '', '', '78ecfa9bd6fda905c271a4e0399fc89fcdef130e5b0d51c62d530e4c0c81ecea'),
(117, 'serah', 382364496691200159, 3, 1702062001, 'hasil', 382364496691200126, '2|DITETAPKAN||1fb1e70c0e1028d7cc5ceda76924a8e121814a9b0bad93e61e01ba4239efaf55|a8a1bcf6a0306e5c10b8c61b303b72453c30518fb60ba9570e013a533d0adabf', '', '', '76a45a15a9d03515a26924ddd67e753bc392ef57f725ceefdb23ae524db4ca4a'),
(117, 'serah', 382364496691200159, 4, 1702062001, 'hasil', 382364496691200142, '3|TIDAK_PADAN|NIK_GANDA|4719fe416738acaf91fe51e1f99883e61f5cfcb7a4ddadeadc47dd8ba19c1e95|691cbb55f5ac709f2299ac7567a627ceba06cfc3ccbbebffc2dccf9a2f5998fe', '', '', '9508d5689bf2d44bd42ff9c203db82bef5e9dc28e87ecc7b65037d01a3bbcd79'),
(117, 'serah', 382364496691200159, 5, 1702062001, 'segel', 0, '8f5b109e2f329a73144c8eaa8c3f790825ee731be05ed3d88bcdb458aeacd791', '', '', '824c7fd7440e8a5f86af6978bf46a016058e4e74d07f9240c1b9342605c9bdcd');
INSERT INTO public_list (home, id, village, kind, subject, period, day, put_up_at, until, hidden_at, names, held_back, account, actor_name, taken_at) VALUES
(117, 382364496691200243, 1702062001, 'musyawarah', 382364496691200227, 0, 20261121, 1795230000000, 1795885199999, 1803056399999, 1, 0, 77, 'Operator uji', NULL);
INSERT INTO public_name (home, list, number, village, proposal, name, rt, rw, kind, program, outcome) VALUES
(117, 382364496691200243, 1, 1702062001, 382364496691200220, 'H******', '004', '002', 'usulan_baru', '', 'disetujui');
