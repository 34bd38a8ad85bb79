using Infra.Contracts.Releases;

namespace Infra.Contracts.Tests.Releases;

/// <summary>An estate of two applications and three environments.</summary>
internal static class Releases
{
    public static readonly string First = new('1', 40);

    public static readonly ReleaseCatalog Catalog = new(
        ["dev", "staging", "prod"],
        [new() { Name = "web", Artifact = "ghcr.io/lynx/web" }, new() { Name = "api", Artifact = "ghcr.io/lynx/lynx-api" }]);

    public static ReleaseFile Dev(string application, ApplicationVersion version) =>
        new("dev", new Dictionary<string, ApplicationVersion> { [application] = version });
}
