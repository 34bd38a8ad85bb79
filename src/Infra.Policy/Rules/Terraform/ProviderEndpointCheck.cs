using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Terraform;

/// <summary>No provider configuration names an endpoint or proxy of its own, or leaves out a check of whom it talks to.</summary>
internal sealed partial class ProviderEndpointCheck : Check
{
    private static readonly string[] Clusters = ["provider.kubernetes", "provider.helm", "provider.kubectl", "provider.docker"];
    private static readonly string[] LoginPrograms = ["aws", "gke-gcloud-auth-plugin", "kubelogin", "gcloud", "az"];

    public override IReadOnlyList<string> Types { get; } = ["provider.*"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from member in resource.Members
        where !member.Value.IsAbsent && member.Value.Text is not ("" or "false") && IsElsewhere(resource, member.Name, member.Value)
        where member.Value.Json is JsonValue or JsonArray { Count: > 0 } && member.Value.Blocks.FirstOrDefault() is null
        select Observation.Violation(member.Value);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from provider in Subjects(estate)
        from argument in (IEnumerable<(string Name, JsonNode Value)>)
        [
            ("endpoints", new JsonArray(new JsonObject { ["s3"] = "https://s3.evil.example" })), ("https_proxy", "http://proxy.evil.example:3128"),
            ("storage_custom_endpoint", "https://evil.example/"), ("insecure", true), ("skip_credentials_validation", true), ("metadata_host", "evil.example"),
        ]
        select Mutant.Set(provider, argument.Name, argument.Value);

    private static bool IsElsewhere(PolicyResource provider, string name, PolicyValue value) =>
        Elsewhere().IsMatch(name)
        || value.Path.StartsWith("endpoints", StringComparison.Ordinal)
        // The address of a cluster is an attribute of it; a program that makes its tokens is one of a cloud.
        || (name == "host" && Clusters.Contains(provider.Type) && value.IsKnown)
        || (name == "command" && value.Path.StartsWith("exec", StringComparison.Ordinal) && value.Text is { } command && !LoginPrograms.Contains(command))
        // The addresses of the public forges are written out by some.
        || (name == "base_url" && value.Text is { } url && !PublicForge().IsMatch(url))
        || (provider.Type == "provider.azurerm" && name == "environment" && value.Text is "custom" or "stack");

    [GeneratedRegex(@"(^|_)endpoint(s|_url|_url_\w+)?$|proxy$|proxy_url$|^insecure$|insecure_skip_verify$|^skip_(credentials_validation|requesting_account_id|metadata_api_check|region_validation|tls_verify)$|^metadata_host$|^universe_domain$|custom_ca_bundle$|^ec2_metadata_service_endpoint")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^https://(api\.github\.com|gitlab\.com(/api/v4)?)/?$")]
    private static partial Regex PublicForge();
}
