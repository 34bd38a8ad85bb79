using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Applies the aspects of a stack. Each aspect visits a construct once.</summary>
internal sealed class AspectInvocation
{
    private const string NestedWarning = "We detected an Aspect was added via another Aspect, and will not be applied";
    private bool _warned;

    public static void Of(TerraformStack stack) => new AspectInvocation().Visit(stack, []);

    private void Visit(IConstruct construct, IReadOnlyList<IAspect> inherited)
    {
        var own = Aspects.Existing(construct);
        IReadOnlyList<IAspect> aspects = own is { Count: > 0 } ? [.. inherited.Concat(own).Distinct()] : inherited;
        var count = own?.Count ?? 0;
        foreach (var aspect in aspects)
        {
            aspect.Visit(construct);
            if (!_warned && (Aspects.Existing(construct)?.Count ?? 0) != count)
            {
                Annotations.Of(construct).AddWarning(NestedWarning);
                _warned = true;
            }
        }

        foreach (var child in construct.Node.Children)
        {
            Visit(child, aspects);
        }
    }
}
