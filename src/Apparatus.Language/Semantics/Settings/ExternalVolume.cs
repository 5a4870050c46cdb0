using System.Collections.Immutable;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>Another volume whose ids count as known (FORMAT A2 <c>external</c>).</summary>
/// <param name="Name">What the manifest calls it.</param>
/// <param name="Ids">The ids that the manifest lists; empty when it names a manifest.</param>
/// <param name="Manifest">The volume's manifest as written, or null when ids are listed.</param>
public sealed record ExternalVolume(Setting<string> Name, ImmutableArray<Setting<string>> Ids, Setting<string>? Manifest);
