using System.Text.Json;

namespace Infra.Policy.Tests.Rules.Own.Aws;

public sealed class KeyAccountTests
{
    private const string Provider = """{ "allowed_account_ids": ["111122223333"] }""";

    [Theory]
    [InlineData("111122223333")]
    [InlineData("arn:aws:iam::111122223333:root")]
    [InlineData("arn:${data.aws_partition.p.partition}:iam::111122223333:role/lynx")]
    [InlineData("arn:aws:iam::${data.aws_caller_identity.c.account_id}:root")]
    [InlineData("${aws_iam_role.r.arn}")]
    public void Own_account_passes(string principal)
    {
        Assert.Empty(Findings(Provider, principal));
    }

    [Theory]
    [InlineData("999999999999")]
    [InlineData("arn:aws:iam::999999999999:root")]
    [InlineData("AROAEXAMPLE")]
    public void Another_account_is_found(string principal)
    {
        Assert.Equal([$"aws_kms_key.it policy: trusting \"{principal}\" instead of 111122223333"], Findings(Provider, principal));
    }

    [Fact]
    public void Account_waits_for_the_plan_where_the_own_one_or_the_principal_is_not_known()
    {
        Assert.Equal(
            ["aws_kms_key.it policy: trusting \"111122223333\", and its own account is unknown (undecided)"], Findings("{}", "111122223333"));
        Assert.Equal(["aws_kms_key.it policy: \"${var.who}\" (undecided)"], Findings(Provider, "${var.who}"));
    }

    private static IReadOnlyList<string> Findings(string provider, string principal)
    {
        var document = $$"""{ "Statement": { "Effect": "Allow", "Action": "kms:*", "Resource": "*", "Principal": { "AWS": "{{principal}}" } } }""";
        return TestEstate.Of(
            $$"""
            { "provider": { "aws": [ {{provider}} ] }, "resource": { "aws_kms_key": { "it": { "policy": {{JsonSerializer.Serialize(document)}} } } } }
            """).Findings("INFRA-KEY-ACCOUNT");
    }
}
