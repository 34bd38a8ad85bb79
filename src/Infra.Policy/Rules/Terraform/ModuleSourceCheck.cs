using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Terraform;

/// <summary>A module can't change by itself: it lies in the repository, is a commit of one, or an exact version of a registry.</summary>
internal sealed partial class ModuleSourceCheck : Check
{
    private const string Source = "source";
    private const string Version = "version";

    public override IReadOnlyList<string> Types { get; } = ["module"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var source = resource[Source];
        if (source.Text is not { } text) yield return source.IsAbsent ? Observation.Violation(source) : Observation.Unknown(source);
        else if (Registry().IsMatch(text))
        {
            if (!ExactVersion().IsMatch(resource[Version].Text ?? "")) yield return Observation.Violation(resource[Version]);
        }
        else if (!Local().IsMatch(text) && !Commit().IsMatch(text)) yield return Observation.Violation(source);
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from module in Subjects(estate)
        from source in (string[])["git::https://git.example/vpc.git", "git::https://git.example/vpc.git?ref=v1.2.0", "lynx/vpc/aws"]
        select Mutant.Replace(module, module.With(Source, source).With(Version, "~> 1.2"), source);

    [GeneratedRegex(@"^\.{1,2}/")]
    private static partial Regex Local();

    [GeneratedRegex(@"^([\w.-]+/)?[\w-]+/[\w-]+/[\w-]+$")]
    private static partial Regex Registry();

    [GeneratedRegex("[?&]ref=[0-9a-f]{40}(&|$)")]
    private static partial Regex Commit();

    [GeneratedRegex(@"^=?\s*\d+\.\d+\.\d+$")]
    private static partial Regex ExactVersion();
}
