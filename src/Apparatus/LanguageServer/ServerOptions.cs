using System;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics.Loading;

namespace Apparatus.LanguageServer;

/// <summary>What a server is started with.</summary>
internal sealed record ServerOptions
{
    /// <summary>The version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>The rules.</summary>
    public required RuleCatalog Rules { get; init; }

    /// <summary>The folders that variables in manifests mean.</summary>
    public LoadOptions Folders { get; init; } = new();

    /// <summary>The full path of the rule reference that comes with the program; null when it is not there.</summary>
    public string? RulePage { get; init; }

    /// <summary>A process with which the server ends; null for none but the one that the client names.</summary>
    public int? ClientProcess { get; init; }

    /// <summary>How long a check waits for further changes.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(80);

    /// <summary>How long something may take before the log says what it is.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Measures time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
