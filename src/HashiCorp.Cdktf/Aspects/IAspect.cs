using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Something that is done to every construct of a tree.</summary>
public interface IAspect
{
    /// <summary>Is called once for each construct below the one that the aspect was added to.</summary>
    /// <param name="node">The construct.</param>
    void Visit(IConstruct node);
}
