namespace Infra.Policy.Tests.Rules.Aws.Policies;

public sealed class ManagedPolicyTests
{
    [Theory]
    [InlineData("arn:aws:iam::aws:policy/AdministratorAccess")]
    [InlineData("arn:aws:iam::aws:policy/AmazonS3FullAccess")]
    [InlineData("arn:${data.aws_partition.p.partition}:iam::aws:policy/job-function/PowerUserAccess")]
    public void Policy_with_full_access_is_found(string arn)
    {
        Assert.Equal([$"aws_iam_role_policy_attachment.it policy_arn: \"{arn}\""], Findings(arn));
    }

    [Theory]
    [InlineData("arn:aws:iam::aws:policy/AmazonEKSClusterPolicy")]
    [InlineData("arn:${data.aws_partition.p.partition}:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy")]
    [InlineData("${aws_iam_policy.own.arn}")]
    public void Narrower_policy_and_one_of_our_own_pass(string arn)
    {
        Assert.Empty(Findings(arn));
    }

    [Fact]
    public void Policy_that_is_not_known_yet_waits_for_the_plan()
    {
        Assert.Equal(["aws_iam_role_policy_attachment.it policy_arn: \"${var.arn}\" (undecided)"], Findings("${var.arn}"));
    }

    [Theory]
    [InlineData("aws_iam_role", """{ "managed_policy_arns": ["arn:aws:iam::aws:policy/IAMFullAccess"] }""", "managed_policy_arns[0]: \"arn:aws:iam::aws:policy/IAMFullAccess\"")]
    [InlineData("data.aws_iam_policy", """{ "name": "AdministratorAccess" }""", "name: \"AdministratorAccess\"")]
    public void Policy_is_found_wherever_it_is_named(string type, string body, string found)
    {
        var estate = type.StartsWith("data.", StringComparison.Ordinal)
            ? TestEstate.Of($$"""{ "data": { "{{type[5..]}}": { "it": {{body}} } } }""")
            : TestEstate.With(type, body);

        Assert.Equal([$"{type}.it {found}"], estate.Findings("CKV_AWS_274"));
    }

    private static IReadOnlyList<string> Findings(string arn) => TestEstate.Of(
        $$"""
        { "resource": { "aws_iam_policy": { "own": {} }, "aws_iam_role_policy_attachment": { "it": { "policy_arn": "{{arn}}" } } } }
        """).Findings("CKV_AWS_274");
}
