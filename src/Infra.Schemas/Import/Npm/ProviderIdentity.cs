using System.Text.RegularExpressions;
using Infra.Contracts.Problems;

namespace Infra.Schemas.Import.Npm;

/// <summary>Which provider, at which version, a package was generated from.</summary>
internal sealed partial record ProviderIdentity(string Source, string Version)
{
    public string Name => Source[(Source.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public static ProviderIdentity Read(string library)
    {
        var file = Path.Combine(library, "provider", "index.js");
        if (!File.Exists(file))
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA4002", library, "There is no prebuilt provider package in this folder.", "Run npm install first."));
        }

        var script = File.ReadAllText(file);
        var source = SourceLine().Match(script).Groups["value"].Value;
        var version = VersionLine().Match(script).Groups["value"].Value;
        return new(source.Contains('/', StringComparison.Ordinal) ? source : $"hashicorp/{source}", version);
    }

    [GeneratedRegex("terraformProviderSource: '(?<value>[^']+)'")]
    private static partial Regex SourceLine();

    [GeneratedRegex("providerVersion: '(?<value>[^']+)'")]
    private static partial Regex VersionLine();
}
