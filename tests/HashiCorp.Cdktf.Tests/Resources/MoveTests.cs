namespace HashiCorp.Cdktf.Tests.Resources;

public sealed class MoveTests
{
    private readonly TestStack _stack = new();

    [Fact]
    public void Resource_that_moves_writes_where_to_and_not_itself()
    {
        var target = new Network(_stack, "target");
        target.AddMoveTarget("mark");
        var moving = new Network(_stack, "moving");
        moving.MoveTo("mark", "key");
        var renamed = new Network(_stack, "renamed");
        renamed.MoveFromId("test_network.old");

        Assert.Equal("""{"moved":[{"from":"test_network.moving","to":"test_network.target[\"key\"]"}]}""", Text(moving));
        Assert.StartsWith("""{"moved":[{"from":"test_network.old","to":"test_network.renamed"}],"resource":{""", Text(renamed), StringComparison.Ordinal);
        Assert.True(_stack.HasResourceMove());
        Assert.Equal("mark", ((ITerraformResourceMoveByTarget)moving.HasResourceMove()!).MoveTarget);
    }

    [Fact]
    public void Resource_moves_once()
    {
        var network = new Network(_stack, "n");
        network.MoveTo("a");

        Assert.Equal(
            """
            The resource n has been given two different moveTargets: "b" and "a"

            A resource moves once. Take one of the two moves away; apply, then move on.
            """,
            Assert.Throws<InvalidOperationException>(() => network.MoveTo("b")).Message);
        Assert.Equal(
            """

            The resource n has been given two different move operations.

            Move target: "a"
            Move by id: {
              from: test_network.n
              to: test_network.x
            }

            A resource moves once. Take one of the two moves away; apply, then move on.
            """,
            Assert.Throws<InvalidOperationException>(() => network.MoveToId("test_network.x")).Message);
    }

    [Fact]
    public void Mark_that_nobody_has_is_refused_and_one_that_another_has()
    {
        new Network(_stack, "n").AddMoveTarget("taken");
        var moving = new Network(_stack, "m");
        moving.MoveTo("nowhere");

        Assert.Equal(
            """
            Target "nowhere" has not been set.
            Call AddMoveTarget("nowhere") on the resource to move to, in the same stack. Marks that are set:
            taken: n
            """,
            Assert.Throws<InvalidOperationException>(moving.ToTerraform).Message);
        Assert.Equal(
            """
            Target "taken" has already been used for the construct n.
            Marks are unique in a stack. Give this resource another one.
            """,
            Assert.Throws<InvalidOperationException>(() => moving.AddMoveTarget("taken")).Message);
    }

    [Fact]
    public void Import_names_the_resource_the_id_and_the_provider()
    {
        var provider = new TestProvider(_stack, "p", new TestProviderConfig { Alias = "west" });
        var network = new Network(_stack, "n");
        network.ImportFrom("id-1", provider);

        Assert.StartsWith("""{"import":[{"to":"test_network.n","id":"id-1","provider":"test.west"}],""", Text(network), StringComparison.Ordinal);
    }

    private string Text(Network network) => JsonText.Compact(ValueResolver.Resolve(_stack, network.ToTerraform()));
}
