using Infra.Constructs.Estates;
using Infra.Contracts.Releases;

namespace Infra.Stacks;

/// <summary>The one application of Acme. It runs on the virtual machines.</summary>
internal static class Api
{
    public static Application Application { get; } = new() { Name = "api", Artifact = "ghcr.io/acme/acme-api" };

    /// <summary>Tells a machine which version to run: its agent reads the tag and starts that artifact.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="tags">Its argument for tags.</param>
    /// <param name="stack">The machine's stack.</param>
    public static void RunOn(TerraformResource machine, string tags, EstateStack stack)
    {
        if (stack.Estate.Release(Application.Name, stack.Environment!) is { } release)
            machine.AddOverride($"{tags}.api-version", release.Version);
    }
}
