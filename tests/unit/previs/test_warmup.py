from core.previs.frame import render_frame
from core.previs.kernel.enlarging import enlarge_rows, fit_rows
from core.previs.kernel.passes import pass_rows
from core.previs.kernel.rows import render_rows
from core.previs.warmup import compile_kernels
from tests.unit.previs import small_scenes as scenes
from tests.unit.previs.small_stages import never

ENTRIES = (render_rows, pass_rows, fit_rows, enlarge_rows)


def test_a_picture_compiles_nothing_that_warming_did_not():
    compile_kernels()
    compiled = [set(entry.signatures) for entry in ENTRIES]
    request = scenes.request(scenes.performer(), pixels=(960, 540))

    render_frame(request, threads=2, cancelled=never)

    assert all(compiled)
    assert [set(entry.signatures) for entry in ENTRIES] == compiled
