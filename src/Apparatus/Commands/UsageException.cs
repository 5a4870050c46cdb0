using System;

namespace Apparatus.Commands;

/// <summary>The command line asks for something that does not exist or contradicts itself.</summary>
/// <param name="message">What is wrong and, where it is known, what to type instead.</param>
internal sealed class UsageException(string message) : Exception(message);
