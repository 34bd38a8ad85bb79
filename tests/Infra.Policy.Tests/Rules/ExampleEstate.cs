namespace Infra.Policy.Tests.Rules;

/// <summary>The hardened examples that ship with the rules.</summary>
internal static class ExampleEstate
{
    public static Infra.Policy.Model.PolicyEstate All => Infra.Policy.Rules.RuleExamples.Estate;
}
