using Infra.Contracts.Files;
using Infra.Workspace.Terminals;

namespace Infra.Deployment.States;

/// <summary>What the state of a stack holds whose code is gone.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Holds">The addresses of its resources; null where nobody could read it.</param>
/// <param name="Unread">Why nobody could read it; null where somebody could.</param>
internal sealed record HeldState(string Stack, IReadOnlyList<string>? Holds, string? Unread)
{
    /// <summary>How the name of its file ends.</summary>
    public const string Extension = ".held.json";

    /// <summary>Writes it as <c>STACK.held.json</c> into a folder.</summary>
    public void Write(string folder) => AtomicFile.Write(Path.Combine(folder, Stack + Extension), JsonText.Of(this));
}
