using Infra.Contracts.Files;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.States;

/// <summary>The resources in the state of a stack that was removed from the code.</summary>
/// <param name="Stack">The stack name.</param>
/// <param name="Holds">The addresses of its resources; null if the state could not be read.</param>
/// <param name="Unread">Why the state could not be read; null if it was.</param>
internal sealed record HeldState(string Stack, IReadOnlyList<string>? Holds, string? Unread)
{
    /// <summary>The suffix of its file name.</summary>
    public const string Extension = ".held.json";

    /// <summary>Writes <c>STACK.held.json</c> to a folder.</summary>
    public void Write(string folder) => AtomicFile.Write(Path.Combine(folder, Stack + Extension), JsonText.Of(this));
}
