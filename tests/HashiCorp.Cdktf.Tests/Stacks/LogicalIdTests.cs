using Constructs;

namespace HashiCorp.Cdktf.Tests.Stacks;

public sealed class LogicalIdTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a-b_c", "a-b_c")]
    [InlineData("ab", "a.b")]
    [InlineData("Resource", "Resource")]
    [InlineData("a_b_A7E86136", "a", "b")]
    [InlineData("a_9BE38DFF", "a", "a")]
    [InlineData("ab_FC2CBA1D", "ab", "b")]
    [InlineData("foo_foobar_8526E6E4", "foo", "foobar")]
    [InlineData("foobar_D099042B", "foobar", "bar")]
    [InlineData("a_1524EB34", "a", "Resource")]
    [InlineData("a_b_DA07F9AF", "a", "Resource", "b")]
    [InlineData("a_-_b_F4DD9930", "a", "-", "b")]
    [InlineData("a__E20BBF0C", "a", ".")]
    [InlineData("a-b_c_d_BAD64BCA", "a-b", "c_d")]
    public void Logical_id_is_readable_and_has_a_hash_below_the_first_level(string expected, params string[] components) =>
        Assert.Equal(expected, LogicalId.Of([.. components], keepSeparators: true));

    [Fact]
    public void Logical_id_of_a_long_path_is_cut_before_its_hash()
    {
        Assert.Equal(250, LogicalId.Of([new string('x', 250)], keepSeparators: true).Length);
        Assert.Equal($"{new string('x', 240)}_C7A139A2", LogicalId.Of([new string('x', 256)], keepSeparators: true));
        Assert.Equal(
            $"{new string('x', 130)}_{new string('y', 109)}_30EF96CC",
            LogicalId.Of([new string('x', 130), new string('y', 130)], keepSeparators: true));
    }

    [Fact]
    public void Logical_id_of_nothing_is_refused() => Assert.Equal(
        """
        Unable to calculate a unique id for an empty set of components.

        The id of an element comes from the ids on its path below the stack, those named Default left out. Give the construct another id.
        """,
        Assert.Throws<InvalidOperationException>(() => LogicalId.Of([], keepSeparators: true)).Message);

    [Fact]
    public void Logical_id_leaves_Default_out_and_the_stack()
    {
        var stack = new TerraformStack(new App(), "stack");
        var scope = new Construct(stack, "Default");

        Assert.Equal("a", new Network(scope, "a").FriendlyUniqueId);
    }
}
