using System.Collections.Immutable;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>A table without its caption.</summary>
/// <param name="Kind">Which of the four.</param>
/// <param name="Cells">Its cells in order.</param>
/// <param name="LastLine">Its last line in the region.</param>
internal sealed record TableRows(TableKind Kind, ImmutableArray<BlockNode> Cells, int LastLine);
