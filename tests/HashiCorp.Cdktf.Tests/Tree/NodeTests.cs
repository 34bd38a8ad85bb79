using Constructs;

namespace HashiCorp.Cdktf.Tests.Tree;

public sealed class NodeTests
{
    private readonly RootConstruct _root = new("app");

    [Fact]
    public void Address_is_a_hash_of_the_path_without_Default()
    {
        var root = new RootConstruct();

        Assert.Equal("c8adc83b19e793491b1c6ea0fd8b46cd9f32e592fc", root.Node.Addr);
        Assert.Equal(root.Node.Addr, new Construct(root, "Default").Node.Addr);
        Assert.Equal("c88d494114ce4682354b87aa61275a00a2b53f73a7", _root.Node.Addr);
        Assert.Equal("c8cbc24aa5a9e8b581ddb1f364672d05e025996453", new Construct(_root, "a/b").Node.Addr);
    }

    [Fact]
    public void Id_is_unique_and_not_empty()
    {
        _ = new Construct(_root, "a/b");

        Assert.Equal("There is already a Construct with name 'a--b' in RootConstruct [app]", ErrorOf(() => new Construct(_root, "a--b")));
        Assert.Equal("Only root constructs may have an empty ID", ErrorOf(() => new Construct(_root, "")));
        Assert.Equal("No child with id: 'c'", ErrorOf(() => _root.Node.FindChild("c")));
    }

    [Fact]
    public void Children_with_numbers_for_ids_come_first()
    {
        foreach (var id in new[] { "z", "10", "2", "01", "a", "b", "c", "d", "e", "f" })
        {
            _ = new Construct(_root, id);
        }

        Assert.Equal(["2", "10", "z", "01", "a", "b", "c", "d", "e", "f"], _root.Node.Children.Select(child => child.Node.Id));
        Assert.Same(_root.Node.Children[0], _root.Node.FindChild("2"));
    }

    [Fact]
    public void Locked_scope_takes_no_children()
    {
        var child = new Construct(_root, "c");
        _root.Node.Lock();

        Assert.Equal("Cannot add children to \"app\" during synthesis", ErrorOf(() => new Construct(_root, "d")));
        Assert.Equal("Cannot add children to \"app/c\" during synthesis", ErrorOf(() => new Construct(child, "d")));
    }

    [Fact]
    public void Context_is_read_from_above_and_set_before_children()
    {
        _root.Node.SetContext("k", "v");
        var child = new Construct(_root, "c");

        Assert.Equal("v", child.Node.GetContext("k"));
        Assert.Null(child.Node.TryGetContext("x"));
        Assert.Equal("No context value present for x key", ErrorOf(() => child.Node.GetContext("x")));
        Assert.Equal("Cannot set context after children have been added: c", Assert.Throws<InvalidOperationException>(() => _root.Node.SetContext("k", "w")).Message);
    }

    [Fact]
    public void Default_child_is_named_Resource_or_Default_but_not_both()
    {
        var resource = new Construct(_root, "Resource");
        Assert.Same(resource, _root.Node.DefaultChild);
        _ = new Construct(_root, "Default");

        Assert.Equal(
            "Cannot determine default child for app. There is both a child with id \"Resource\" and id \"Default\"",
            ErrorOf(() => _root.Node.DefaultChild));
    }

    [Fact]
    public void Dependencies_are_the_roots_of_groups_each_once()
    {
        var (a, b) = (new Construct(_root, "a"), new Construct(_root, "b"));
        var group = new DependencyGroup(a);
        group.Add(b);
        _root.Node.AddDependency(group, a);

        Assert.Equal([a, b], _root.Node.Dependencies);
    }

    private static string ErrorOf(Func<object?> action) => Assert.Throws<InvalidOperationException>(action).Message;
}
