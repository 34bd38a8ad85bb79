using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>An operation on every construct of a tree.</summary>
public interface IAspect
{
    /// <summary>Called once for the construct that the aspect was added to and for each descendant.</summary>
    /// <param name="node">The construct.</param>
    void Visit(IConstruct node);
}
