using Infra.Constructs.Aws;
using Infra.Constructs.Estates;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Estates;

public sealed class MoveTests
{
    private static SynthesizedStack With(Action<AwsStack> build) => TestEstate.Aws("prod", build);

    private static SynthesizedStack Network(string id, string? movedFrom) => With(stack =>
    {
        var vpc = new Vpc(stack, id, new() { Cidr = "10.0.0.0/16" });
        if (movedFrom is not null) vpc.MovedFrom(movedFrom);
    });

    [Fact]
    public void Every_resource_says_the_address_that_it_had()
    {
        var before = Network("Old", null);
        var after = Network("New", "Old");

        Assert.Equal(Addresses(before), Moves(after).Select(move => move.From).Order(StringComparer.Ordinal));
        Assert.Equal(Addresses(after), Moves(after).Select(move => move.To).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Construct_moves_into_and_out_of_another()
    {
        var nested = With(stack => _ = new Holder(stack, "Network", "Vpc", null));
        var moved = With(stack => new Vpc(stack, "Vpc", new() { Cidr = "10.0.0.0/16" }).MovedFrom("Network/Vpc"));
        var back = With(stack => _ = new Holder(stack, "Network", "Vpc", "Vpc"));

        Assert.Equal(Addresses(nested), Moves(moved).Select(move => move.From).Order(StringComparer.Ordinal));
        Assert.Equal(Addresses(moved), Moves(back).Select(move => move.From).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Resource_with_an_id_of_its_own_stays()
    {
        var stack = With(stack =>
        {
            var vpc = new Vpc(stack, "New", new() { Cidr = "10.0.0.0/16" });
            vpc.Resource.OverrideLogicalId("main");
            vpc.MovedFrom("Old");
        });

        Assert.DoesNotContain(Moves(stack), move => move.To == "aws_vpc.main");
        Assert.NotEmpty(Moves(stack));
    }

    [Fact]
    public void What_is_made_after_the_call_moves_too() => Assert.Contains(
        Moves(With(stack =>
        {
            var group = new SecurityGroup(stack, "New", new() { Vpc = Vpc.FromIds(stack, "Vpc", new() { VpcId = "vpc-1", Cidr = "10.9.0.0/16", PrivateSubnetIds = ["a", "b", "c"] }), Name = "db", Description = "Database" });
            group.MovedFrom("Old");
            group.AllowFrom(Peer.Cidr("10.9.0.0/16"), Ports.Tcp(5432), "Clients");
        })),
        move => move.To.StartsWith("aws_vpc_security_group_ingress_rule.New_", StringComparison.Ordinal) && move.From.StartsWith("aws_vpc_security_group_ingress_rule.Old_", StringComparison.Ordinal));

    [Theory]
    [InlineData("Other", "INFRA1109 aws-prod-test/New: MovedFrom(\"Other\"): aws-prod-test/Other still exists, and one state can't hold both at its address. Name the old path.")]
    [InlineData("Old/", "INFRA1109 aws-prod-test/New: MovedFrom(\"Old/\") is not a path below the stack. Write the old ids with a slash between, such as Network/Vpc.")]
    public void Path_from_which_nothing_can_have_moved_is_refused(string path, string message) => Assert.Equal(message, TestEstate.AwsRefusal("prod", stack =>
    {
        _ = new Construct(stack, "Other");
        new Vpc(stack, "New", new() { Cidr = "10.0.0.0/16" }).MovedFrom(path);
    }));

    [Fact]
    public void Construct_without_resources_is_refused() => Assert.Equal(
        "INFRA1110 aws-prod-test/New: MovedFrom(\"Old\"): it has no resource whose address depends on its path. Remove the call.",
        TestEstate.AwsRefusal("prod", stack => new Empty(stack, "New").MovedFrom("Old")));

    private static IEnumerable<string> Addresses(SynthesizedStack stack) => stack.Resources.Select(resource => resource.Address).Order(StringComparer.Ordinal);

    private static List<(string From, string To)> Moves(SynthesizedStack stack) =>
        [.. stack.Json["moved"]!.AsArray().Select(move => ((string)move!["from"]!, (string)move["to"]!))];

    private sealed class Empty(Construct scope, string id) : EstateConstruct(scope, id);

    private sealed class Holder : EstateConstruct
    {
        public Holder(Construct scope, string id, string inner, string? movedFrom) : base(scope, id)
        {
            var vpc = new Vpc(this, inner, new() { Cidr = "10.0.0.0/16" });
            if (movedFrom is not null) vpc.MovedFrom(movedFrom);
        }
    }
}
