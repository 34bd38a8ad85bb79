namespace Infra.Policy.Tests.Rego;

/// <summary>The policies by themselves.</summary>
public sealed class OpaTests
{
    [Fact]
    public async Task Policies_pass_their_own_tests()
    {
        Assert.Matches("^PASS: [1-9]", await Opa.RunAsync("test", Opa.Policies));
    }

    [Fact]
    public async Task Policies_are_strict() => await Opa.RunAsync("check", "--strict", Opa.Policies);

    [Fact]
    public async Task Policies_are_formatted() => await Opa.RunAsync("fmt", "--list", "--fail", Opa.Policies);
}
