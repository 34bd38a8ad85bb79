using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Terraform;

/// <summary>No provider configuration holds a key, a token or a password, or names a file or profile with one.</summary>
internal sealed partial class ProviderCredentialCheck : Check
{
    public override IReadOnlyList<string> Types { get; } = ["provider.*"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from member in resource.Members
        where !member.Value.IsAbsent && member.Value.Text is not "" && Credential().IsMatch(member.Name)
        where member.Value.IsKnown || !IsShortLived(member.Value)
        select new Observation(resource, member.Value.Path, member.Value.IsKnown ? "written out" : member.Value.ToString());

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from provider in Subjects(estate)
        from name in (string[])["access_key", "secret_key", "token", "credentials", "client_secret", "password", "profile"]
        select Mutant.Set(provider, name, Mutant.Nonsense);

    // A token that a data source or an ephemeral resource asks for lives for minutes.
    private static bool IsShortLived(PolicyValue value) => value.Json!.ToString() is var text
        && (text.Contains("ephemeral.", StringComparison.Ordinal) || value.References.Any(reference => reference.Type.StartsWith("data.", StringComparison.Ordinal)));

    [GeneratedRegex(@"^(access_key|secret_key|token|credentials|access_token|client_secret|password|profile|pem_file|private_key|api_key|auth_token|client_certificate(_path|_password)?|shared_credentials_files?|shared_config_files?|config_paths?|config_context|client_key|app_key|oidc_token|job_token)$|^exec$")]
    private static partial Regex Credential();
}
