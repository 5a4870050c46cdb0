using System.Collections.Immutable;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>A name with the forms that this edition does not use (FORMAT A2, ED8003).</summary>
/// <param name="Preferred">The form this edition writes.</param>
/// <param name="Others">The other forms, in order.</param>
public sealed record NameForms(Setting<string> Preferred, ImmutableArray<Setting<string>> Others);
