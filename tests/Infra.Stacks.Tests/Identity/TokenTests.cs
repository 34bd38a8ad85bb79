using Infra.Contracts.Identities;

namespace Infra.Stacks.Tests.Identity;

/// <summary>Tokens, right and wrong, judged by what the foundations say and by each cloud's own rules.</summary>
public sealed class TokenTests
{
    public static TheoryData<string> Tokens => [.. Token.All.Keys];

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Token_opens_these_identities_of_Google_and_no_other(string key) => Assert.Equal(
        Token.All[key].Google ?? Token.All[key].Identities,
        new GoogleFederation(SynthesizedEstate.Stack("google-foundation")).IdentitiesFor(Token.All[key]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Token_opens_these_identities_of_Azure_and_no_other(string key) => Assert.Equal(
        Token.All[key].Azure ?? Token.All[key].Identities,
        new AzureFederation(SynthesizedEstate.Stack("azure-foundation")).IdentitiesFor(Token.All[key]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Token_opens_these_identities_of_AWS_and_no_other(string key) => Assert.Equal(
        Token.All[key].Aws ?? Token.All[key].Identities,
        AwsFederation.IdentitiesFor(Token.All[key]).Order(StringComparer.Ordinal));

    [Fact]
    public void Table_has_a_token_that_opens_each_identity() => Assert.Equal(
        PipelineIdentity.Of("acme", [.. Acme.Options.Environments.Select(environment => environment.Name)], Acme.Repositories).Select(identity => identity.Name["acme-".Length..]).Order(StringComparer.Ordinal),
        Token.All.Values.SelectMany(token => token.Identities).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("assertion.a == '1' && assertion.b == '2'", true)]
    [InlineData("assertion.a == '1' && assertion.b == '1'", false)]
    [InlineData("assertion.a in ['0', '1']", true)]
    [InlineData("assertion.a in ['2']", false)]
    [InlineData("has(assertion.c) ? assertion.c : assertion.a + ':' + assertion.b", "1:2")]
    [InlineData("has(assertion.a) ? assertion.a : assertion.c", "1")]
    public void Expression_has_its_value(string text, object value) =>
        Assert.Equal(value, CelExpression.Evaluate(text, name => name switch { "a" => "1", "b" => "2", _ => null }));

    [Theory]
    [InlineData("assertion.a == '1' || true")]
    [InlineData("!(assertion.a == '1')")]
    [InlineData("assertion.a.startsWith('1')")]
    [InlineData("assertion.a == '1' assertion.b")]
    public void Expression_that_is_not_known_is_no_condition(string text) =>
        Assert.Throws<FormatException>(() => CelExpression.Evaluate(text, _ => "1"));

    [Fact]
    public void Expression_that_reads_a_claim_that_is_not_there_is_refused() =>
        Assert.Throws<MissingClaimException>(() => CelExpression.Evaluate("assertion.a == '1'", _ => null));
}
