using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Terraform;

/// <summary>Every required provider comes from HashiCorp, from a forge itself, or from whom the estate names.</summary>
internal sealed class ProviderSourceCheck : Check
{
    private const string Official = "hashicorp";

    // Sources as a registry knows them, without its host.
    private static readonly string[] Known = ["integrations/github", "gitlabhq/gitlab"];

    private static readonly string[] Registries = ["registry.terraform.io", "registry.opentofu.org"];

    public override IReadOnlyList<string> Types { get; } = ["terraform"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from name in (resource["required_providers"].Json as JsonObject ?? []).Select(provider => provider.Key)
        let source = resource["required_providers"][name]["source"]
        let written = source.Text ?? $"{Official}/{name}"
        where !IsKnown(written, estate)
        select new Observation(resource, $"required_providers.{name}.source", $"\"{written}\"");

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from source in (string[])["eve/aws", "registry.evil.example/hashicorp/aws", "hashicorp-aws/aws"]
        select Mutant.Set(resource, "required_providers", new JsonObject { ["aws"] = new JsonObject { ["source"] = source, ["version"] = "6.25.0" } });

    private static bool IsKnown(string source, PolicyEstate estate)
    {
        var parts = source.ToLowerInvariant().Split('/');
        if (parts.Length == 3 && !Registries.Contains(parts[0])) return Stated(source, estate);
        var (owner, name) = parts.Length == 1 ? (Official, parts[0]) : (parts[^2], parts[^1]);
        return owner == Official || Known.Contains($"{owner}/{name}") || Stated($"{owner}/{name}", estate) || source == "terraform.io/builtin/terraform";
    }

    private static bool Stated(string source, PolicyEstate estate) =>
        source == "terraform.io/builtin/terraform"
        || estate.Perimeter.Members.Providers.Any(known => known == source || known == $"{source[..source.LastIndexOf('/')]}/*");
}
