using System.Collections.Immutable;
using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Glossary;

/// <summary>What one glossary file holds.</summary>
/// <param name="Entries">The entries that can be read, in order.</param>
/// <param name="Faults">For a glossary in YAML, what is no entry; each costs itself only.</param>
/// <param name="Problems">For a glossary in YAML, what is no YAML; each costs the entry that it stands in.</param>
public sealed record GlossaryFile(ImmutableArray<GlossaryEntry> Entries, ImmutableArray<GlossaryFault> Faults, ImmutableArray<YamlProblem> Problems);
