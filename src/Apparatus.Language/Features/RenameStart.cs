using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>What an editor asks before a rename: either a name that can be changed, or why none can.</summary>
/// <param name="Span">The name as it stands at the cursor, or the heading whose identifier Pandoc makes; empty when refused.</param>
/// <param name="Name">The name to begin with; empty when refused.</param>
/// <param name="Refusal">Why nothing can be renamed here, as a sentence; null when something can.</param>
public readonly record struct RenameStart(TextSpan Span, string Name, string? Refusal);
