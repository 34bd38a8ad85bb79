using Infra.Pipelines.Model;

namespace Infra.Pipelines.GitLab;

/// <summary>GitLab has one order of stages for all pipelines of its file.</summary>
internal static class StageOrder
{
    /// <summary>One order of stages that keeps the order of every pipeline; null if there is none.</summary>
    public static IReadOnlyList<string>? Of(IReadOnlyList<Pipeline> pipelines)
    {
        List<string> order = [];
        var waiting = pipelines.Select(pipeline => pipeline.Stages.Select(stage => stage.Name).ToList()).ToList();
        while (waiting.Any(stages => stages.Count > 0))
        {
            var next = waiting.Where(stages => stages.Count > 0).Select(stages => stages[0]).FirstOrDefault(stage => waiting.All(stages => stages.LastIndexOf(stage) <= 0));
            if (next is null) return null;
            order.Add(next);
            foreach (var stages in waiting) stages.Remove(next);
        }

        return order;
    }
}
