using System.Text.RegularExpressions;
using Infra.Plans;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Adoption;

/// <summary>
/// An imported resource was created elsewhere, with unknown purpose; from now on, the estate changes or destroys it.
/// </summary>
/// <param name="ofPower">Whether of what gives rights, holds keys or says who is trusted alone; by the words that providers make names of types of.</param>
internal sealed partial class ImportedCheck(bool ofPower) : Check
{
    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["*"];

    public override bool AppliesTo(PolicyResource resource) => resource.IsImported && resource.Remains && (!ofPower || Power().IsMatch(resource.Type));

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) => [new(resource, "", "imported: it was created outside of the estate")];

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from type in (string[])["aws_iam_role", "aws_kms_key", "azurerm_role_assignment"]
        from resource in estate.OfType(type).Take(1)
        from action in (PlannedAction[])[PlannedAction.Import, PlannedAction.Update]
        select Mutant.Replace(resource, resource with { Action = action, IsImported = true }, $"{action} with an import");

    [GeneratedRegex("_(iam|iap|identity|identities|role|roles|policy|policies|user|users|member|members|membership|permission|permissions|grant|access|trust|key|keys|kms|vault|secret|secrets|credential|token|oidc|saml|federated|organization|organizations|ruleset|collaborator|application|principal|group|service_account)(_|$)")]
    private static partial Regex Power();
}
