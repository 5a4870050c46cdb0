using System.Collections.Immutable;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Seals;

namespace Apparatus.Language.Features.Seals;

/// <summary>What sealing does with one file.</summary>
/// <param name="Path">The path within the edition.</param>
/// <param name="Document">The file; null when it is no base text any more.</param>
/// <param name="State">What is done.</param>
/// <param name="Paragraphs">How many paragraphs its seal has.</param>
/// <param name="Changes">The words that have changed since it was sealed.</param>
public sealed record SealedFile(string Path, MarkdownDocument? Document, SealState State, int Paragraphs, ImmutableArray<SealChange> Changes);
