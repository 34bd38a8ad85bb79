using Infra.Policy.Model;
using Infra.Policy.Reading;

namespace Infra.Policy.Rules.Judgement;

/// <summary>A resource is a finding if no rule checks its type, and the type is neither known to be harmless nor declared by the estate.</summary>
internal sealed class UnjudgedCheck(IReadOnlyList<Rule> rules) : Check
{
    private const string UnknownType = "google_totally_new_thing";

    private readonly Dictionary<string, bool> _judged = [];

    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["*"];

    // Elements that are not resources are checked by the rules for Terraform itself.
    public override bool AppliesTo(PolicyResource resource) => base.AppliesTo(resource) && !TerraformLevel.Has(resource.Type);

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        if (!IsJudged(resource.Type) && !IsDeclared(resource.Type, estate)) yield return new(resource, "", $"of the type {resource.Type}, which no rule checks");
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from stack in estate.Stacks
        let added = new PolicyResource(stack.Entry, stack.Source, UnknownType, Mutant.Nonsense, $"{UnknownType}.{Mutant.Nonsense}", stack.Entry.Name, [])
        select new Mutant($"{added.Address} added", [], [added]);

    private static bool IsDeclared(string type, PolicyEstate estate) => estate.File?.DeclaredTypes?.Any(declaration => declaration.Type == type) is true;

    private bool IsJudged(string type)
    {
        lock (_judged)
        {
            if (!_judged.TryGetValue(type, out var isJudged)) _judged[type] = isJudged = TypeJudgement.Of(type, rules, []).IsJudged;
            return isJudged;
        }
    }
}
