using Infra.Constructs.Aws;
using Infra.Constructs.Estates;
using Infra.Contracts.Synthesized;
using static Infra.Constructs.Tests.TestEstate;

namespace Infra.Constructs.Tests.Estates;

public sealed class EstateTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(">= 1.11")]
    [InlineData("~> 1.11.2, != 1.12.0-rc1,<2")]
    public void Required_version_of_Terraform_is_that_of_every_stack(string? version) => Assert.Equal(
        version,
        (string?)TestEstate.Synth(estate => _ = new TestAwsStack(estate, estate.Environment("dev")), TestEstate.Options with { RequiredVersion = version })
            .Stacks.Single().Json["terraform"]!["required_version"]);

    [Theory]
    [InlineData("1.x")]
    [InlineData("")]
    [InlineData(">= 1.11,")]
    [InlineData("=> 1.11")]
    public void Required_version_that_is_none_is_refused(string version) => Assert.Equal(
        $"INFRA1116 Estate: RequiredVersion \"{version}\" is not a version constraint of Terraform. Write it as \">= 1.11, < 2.0\".",
        TestEstate.Refusal(estate => _ = new TestAwsStack(estate, estate.Environment("dev")), TestEstate.Options with { RequiredVersion = version }));

    [Fact]
    public void Resource_is_in_another_region_by_a_provider_with_an_alias()
    {
        var stack = TestEstate.Synth(estate =>
        {
            var dev = new TestAwsStack(estate, estate.Environment("dev"));
            var other = new AwsProvider(dev, "virginia", new AwsProviderConfig
            {
                Alias = "virginia", Region = "us-east-1", AllowedAccountIds = [dev.Account.Id],
            });
            _ = new AwsSqsQueue(dev, "Queue", new AwsSqsQueueConfig { Provider = other });
        }).Stacks.Single();

        Assert.Equal("aws.virginia", (string)stack.Single("aws_sqs_queue")["provider"]!);
    }

    [Fact]
    public void Stack_is_named_for_cloud_environment_and_part_and_so_is_its_state()
    {
        var output = Synth(estate =>
        {
            _ = new TestAwsStack(estate, estate.Environment("prod"), "network");
            _ = new TestAwsStack(estate, null, "foundation");
        });

        Assert.Equal(
            [
                new StackEntry("aws-foundation", "aws", null, "foundation", "aws/foundation/terraform.tfstate"),
                new StackEntry("aws-prod-network", "aws", "prod", "network", "aws/prod/network/terraform.tfstate"),
            ],
            output.Stacks.Select(stack => stack.Entry));
    }

    [Fact]
    public void Unknown_environment_is_refused_with_the_closest() => Assert.Equal(
        "INFRA1102 Environment(\"prd\"): The estate has no such environment; it has dev, prod. Did you mean \"prod\"?",
        Refusal(estate => estate.Environment("prd")));

    [Fact]
    public void Whatever_csharp_throws_is_a_problem_with_construct_and_line_beside_all_others()
    {
        var refusal = Refusal(estate =>
        {
            estate.Describe(() => throw new KeyNotFoundException("The given key 'prd' was not present in the dictionary."));
            estate.Describe(() => _ = new Vpc(new TestAwsStack(estate, estate.Environment("dev")), "Vpc", null!));
            estate.Describe(() => estate.Environment("prd"));
        });

        Assert.Matches(
            """
            ^INFRA1003 Estate: Estates/EstateTests\.cs:\d+: KeyNotFoundException: The given key 'prd' was not present in the dictionary\. Correct the source there\.
            INFRA1003 aws-dev-test/Vpc: Estates/EstateTests\.cs:\d+: NullReferenceException: Object reference not set to an instance of an object\. Correct the source there\.
            INFRA1102 Environment\("prd"\): The estate has no such environment; it has dev, prod\. Did you mean "prod"\?$
            """,
            refusal);
    }

    [Fact]
    public void Second_stack_of_a_name_is_refused() => Assert.Equal(
        "INFRA1103 aws-dev-test: The estate already has this stack, and two stacks can't share a state. Give one of them another part or environment.",
        Refusal(estate =>
        {
            _ = new TestAwsStack(estate, estate.Environment("dev"));
            _ = new TestAwsStack(estate, estate.Environment("dev"));
        }));

    [Fact]
    public void Names_that_are_too_long_or_have_other_characters_are_refused_together() => Assert.Equal(
        """
        INFRA1101 Estate: Name "Lynx-Holdings" is not allowed: 2 to 12 lower-case letters or digits, the first a letter. Correct the name; it becomes part of the name of every resource.
        INFRA1101 Environment: Name "preproduction" is not allowed: 2 to 10 lower-case letters or digits, the first a letter. Correct the name; it becomes part of the name of every resource.
        INFRA1104 Estate: Two environments are named "prod". Rename one of them.
        """,
        Refusal(_ => { }, new()
        {
            Name = "Lynx-Holdings",
            Environments =
            [
                new() { Name = "preproduction", Posture = PostureLevel.Relaxed, Gates = GateMode.Soft },
                new() { Name = "prod", Posture = PostureLevel.Hardened, Gates = GateMode.Hard },
                new() { Name = "prod", Posture = PostureLevel.Hardened, Gates = GateMode.Hard },
            ],
        }));

    [Fact]
    public void Estate_without_environment_is_refused() => Assert.Equal(
        "INFRA1105 Estate: It has no environment. Add at least one.",
        Refusal(_ => { }, new() { Name = "lynx", Environments = [] }));

    [Fact]
    public void Problems_of_one_part_do_not_hide_those_of_the_next() => Assert.Equal(
        """
        INFRA1204 aws-dev-test/Vpc: Cidr "x" is not an IPv4 block. Write it as a network address and a prefix length, such as 10.20.0.0/16.
        INFRA1204 aws-prod-test/Vpc: Cidr "y" is not an IPv4 block. Write it as a network address and a prefix length, such as 10.20.0.0/16.
        """,
        Refusal(estate =>
        {
            estate.Describe(() => _ = new Vpc(new TestAwsStack(estate, estate.Environment("dev")), "Vpc", new() { Cidr = "x" }));
            estate.Describe(() => _ = new Vpc(new TestAwsStack(estate, estate.Environment("prod")), "Vpc", new() { Cidr = "y" }));
        }));

    [Fact]
    public void Account_id_that_is_none_is_refused() => Assert.Equal(
        "INFRA1201 aws-dev-test: Account id \"1234\" is not an AWS account id, which has 12 digits. Correct AwsAccount.Id.",
        Refusal(estate => _ = new OtherAccountStack(estate)));

    [Fact]
    public void Name_that_is_too_long_for_its_resource_is_refused() => Assert.Equal(
        "INFRA1106 aws-dev-test: Name \"lynx-dev-a-very-long-name-for-something-that-should-have-been-sho-111122223333\" has 78 characters; an S3 bucket allows at most 63. Change the name of the estate, the environment or the construct.",
        AwsRefusal("dev", stack => _ = new Bucket(stack, "Bucket", new()
        {
            Name = "a-very-long-name-for-something-that-should-have-been-sho", AccessLogs = AccessLogs.ReceivesThem,
        })));

    private sealed class OtherAccountStack(Estate estate)
        : AwsStack(estate, estate.Environment("dev"), "test", TestEstate.AwsAccount with { Id = "1234" });
}
