using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Azure;

/// <summary>
/// A federated credential names an issuer that is known, a subject of that issuer's form without a wildcard, and the audience that
/// is meant for Azure.
/// </summary>
internal sealed class FederatedCredentialCheck : Check
{
    private const string Audience = "api://AzureADTokenExchange";
    private const string OfApplication = "azuread_application_federated_identity_credential";

    public override IReadOnlyList<string> Types { get; } = ["azurerm_federated_identity_credential", OfApplication];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var (issuer, subject) = (estate.Resolve(resource["issuer"]), estate.Resolve(resource["subject"]));
        var known = TokenIssuer.Find(issuer);
        if (known is null) yield return Seen("issuer", issuer);
        else if (subject.Text is not { } text || !known.Accepts(text)) yield return Seen("subject", subject);

        var audiences = estate.Resolve(resource[AudienceOf(resource)]).Elements.Select(estate.Resolve).ToList();
        if (audiences.Count != 1) yield return new(resource, AudienceOf(resource), $"{audiences.Count} audiences");
        else if (!audiences[0].Is(Audience)) yield return Seen(AudienceOf(resource), audiences[0]);

        Observation Seen(string argument, PolicyValue value) => new(resource, argument, value.ToString(), value.IsUnresolved);
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from credential in Subjects(estate)
        from change in (IEnumerable<(string Argument, JsonNode? Value)>)
        [
            ("issuer", "https://issuer.example"),
            ("issuer", "https://token.actions.githubusercontent.com.issuer.example"),
            ("subject", null),
            ("subject", "repo:lynx/infra:*"),
            ("subject", "repo:lynx/*:environment:prod"),
            ("subject", "repo:lynx/infra"),
            ("subject", "project_path:lynx/*:ref_type:branch:ref:main"),
            ("subject", "system:serviceaccount:*:api"),
            (AudienceOf(credential), null),
            (AudienceOf(credential), new JsonArray("https://github.com/lynx")),
            (AudienceOf(credential), new JsonArray(Audience, "sts.amazonaws.com")),
        ]
        select Mutant.Set(credential, change.Argument, change.Value);

    private static string AudienceOf(PolicyResource credential) => credential.Type == OfApplication ? "audiences" : "audience";
}
