"""A FIBO pipeline of random weights, small enough for a processor: real code, no real pictures.

Source: reference bria-fibo-api 6, tiny pipelines.
"""

from __future__ import annotations

from pathlib import Path

import torch
from diffusers import (
    AutoencoderKLWan,
    BriaFiboPipeline,
    BriaFiboTransformer2DModel,
    FlowMatchEulerDiscreteScheduler,
)
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast, SmolLM3Config, SmolLM3ForCausalLM

HIDDEN = 32
"""Width of the text encoder; its two last layers are joined."""
VOCABULARY = 128_256
"""As published: the empty negative prompt is one of its last tokens."""


def save_tiny_fibo(folder: Path) -> Path:
    """A folder with the parts of `BriaFiboPipeline`, the same on every call."""
    torch.manual_seed(1)
    pipeline = BriaFiboPipeline(
        transformer=_transformer(),
        scheduler=FlowMatchEulerDiscreteScheduler(),
        vae=_vae(),
        text_encoder=_text_encoder(),
        tokenizer=_tokenizer(),
    )
    pipeline.save_pretrained(folder)
    return folder


def _transformer() -> BriaFiboTransformer2DModel:
    return BriaFiboTransformer2DModel(
        patch_size=1,
        in_channels=16,
        num_layers=1,
        num_single_layers=1,
        attention_head_dim=8,
        num_attention_heads=2,
        joint_attention_dim=2 * HIDDEN,
        text_encoder_dim=HIDDEN,
        pooled_projection_dim=None,
        axes_dims_rope=[0, 4, 4],
    )


def _vae() -> AutoencoderKLWan:
    return AutoencoderKLWan(
        base_dim=8,
        decoder_base_dim=8,
        z_dim=16,
        dim_mult=[1, 2, 4, 4],
        num_res_blocks=1,
        temperal_downsample=[False, True, True],
        in_channels=12,
        out_channels=12,
        is_residual=True,
        patch_size=2,
        latents_mean=[0.0] * 16,
        latents_std=[1.0] * 16,
        scale_factor_spatial=16,
        scale_factor_temporal=4,
    )


def _text_encoder() -> SmolLM3ForCausalLM:
    config = SmolLM3Config(
        hidden_size=HIDDEN,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        vocab_size=VOCABULARY,
    )
    return SmolLM3ForCausalLM(config).eval()


def _tokenizer() -> PreTrainedTokenizerFast:
    """One token for each byte."""
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    vocabulary = {letter: number for number, letter in enumerate([*letters, "<pad>"])}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token="<pad>")
