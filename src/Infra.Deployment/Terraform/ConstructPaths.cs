using Infra.Contracts.Synthesized;

namespace Infra.Deployment.Terraform;

/// <summary>Maps Terraform addresses to construct paths.</summary>
internal sealed class ConstructPaths(SynthesizedStack stack)
{
    private readonly Dictionary<string, string> _paths =
        stack.Resources.ToDictionary(resource => resource.Address, resource => resource.ConstructPath);

    /// <summary>
    /// Returns the construct path of an address, with the instance key of <c>count</c> or <c>for_each</c>; the address itself if the
    /// construct no longer exists.
    /// </summary>
    public string Of(string address)
    {
        if (_paths.TryGetValue(address, out var path)) return path;
        var instance = address.IndexOf('[', StringComparison.Ordinal);
        return instance > 0 && _paths.TryGetValue(address[..instance], out path) ? path + address[instance..] : address;
    }
}
