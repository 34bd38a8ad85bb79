using Infra.Contracts.Synthesized;

namespace Infra.Deployment.Terraform;

/// <summary>From Terraform's addresses back to the constructs that a reader wrote.</summary>
internal sealed class ConstructPaths(SynthesizedStack stack)
{
    private readonly Dictionary<string, string> _paths =
        stack.Resources.ToDictionary(resource => resource.Address, resource => resource.ConstructPath);

    /// <summary>
    /// The construct path of an address, with the instance that <c>count</c> or <c>for_each</c> made; the address itself where no construct
    /// bears it any more.
    /// </summary>
    public string Of(string address)
    {
        if (_paths.TryGetValue(address, out var path)) return path;
        var instance = address.IndexOf('[', StringComparison.Ordinal);
        return instance > 0 && _paths.TryGetValue(address[..instance], out path) ? path + address[instance..] : address;
    }
}
