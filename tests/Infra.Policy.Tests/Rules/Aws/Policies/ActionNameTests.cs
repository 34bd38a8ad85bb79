using System.Text.Json;

namespace Infra.Policy.Tests.Rules.Aws.Policies;

/// <summary>How actions are read, seen through rules: one about a single action, one about every action that is no read.</summary>
public sealed class ActionNameTests
{
    [Theory]
    [InlineData("s3:GetObject", true)]
    [InlineData("S3:getobject", true)]
    [InlineData("s3:Get*", true)]
    [InlineData("s3:Get?bject", true)]
    [InlineData("*", true)]
    [InlineData("s3:GetObjectAcl", false)]
    [InlineData("s3.GetObject", false)]
    [InlineData("ec2:*", false)]
    public void Pattern_covers_an_action_without_case_and_NotAction_covers_the_others(string pattern, bool covers)
    {
        const string Found = "allowing s3:GetObject on *";

        Assert.Equal(covers, Findings("AWS-0346", "Action", pattern).Any(finding => finding.Contains(Found, StringComparison.Ordinal)));
        Assert.Equal(!covers, Findings("AWS-0346", "NotAction", pattern).Any(finding => finding.Contains(Found, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ec2:DescribeVpcs", true)]
    [InlineData("ec2:Describe*", true)]
    [InlineData("dynamodb:BatchGetItem", true)]
    [InlineData("ec2:D*", false)]
    [InlineData("ec2:*", false)]
    [InlineData("*", false)]
    [InlineData("ec2:CreateVpc", false)]
    [InlineData("kms:Decrypt", false)]
    [InlineData("new:FrobnicateThing", false)]
    public void Only_known_verbs_are_reads(string pattern, bool isRead)
    {
        Assert.Equal(isRead, Findings("CKV_AWS_111", "Action", pattern).Count == 0);
    }

    private static IReadOnlyList<string> Findings(string rule, string member, string pattern)
    {
        var document = $$"""{ "Statement": { "Effect": "Allow", "{{member}}": "{{pattern}}", "Resource": "*" } }""";
        return TestEstate.With("aws_iam_policy", $$"""{ "policy": {{JsonSerializer.Serialize(document)}} }""").Findings(rule);
    }
}
