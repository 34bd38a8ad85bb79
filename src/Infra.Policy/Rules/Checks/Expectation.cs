using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Checks;

/// <summary>What a value has to be.</summary>
/// <param name="Holds">Whether a value that is set is so; null where that is not known yet.</param>
/// <param name="Breaks">Values in place of a good one that are not so; null drops it.</param>
/// <param name="OfWhole">Whether it is about a list as a whole instead of each of its elements.</param>
internal sealed record Expectation(
    Func<PolicyValue, bool?> Holds, Func<PolicyValue, IEnumerable<JsonNode?>> Breaks, bool OfWhole = false);
