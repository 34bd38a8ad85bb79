using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Walks the constructs of a stack.</summary>
internal static class StackTree
{
    /// <summary>Returns the stack and its descendants, parents first. Nested stacks are excluded with everything in them.</summary>
    public static IEnumerable<IConstruct> Walk(TerraformStack stack)
    {
        var open = new Stack<IConstruct>();
        open.Push(stack);
        while (open.TryPop(out var construct))
        {
            yield return construct;
            var children = construct.Node.Children;
            for (var i = children.Length - 1; i >= 0; i--)
            {
                if (children[i] is not TerraformStack)
                {
                    open.Push(children[i]);
                }
            }
        }
    }
}
