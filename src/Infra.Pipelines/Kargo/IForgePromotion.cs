using Infra.Pipelines.Kargo.Documents;

namespace Infra.Pipelines.Kargo;

/// <summary>How a promotion runs a pipeline on one forge.</summary>
internal interface IForgePromotion
{
    /// <summary>The forge's name, for a folder.</summary>
    string Folder { get; }

    /// <summary>Where Kargo reads the commits.</summary>
    string CloneUrl { get; }

    /// <summary>The steps from the dispatch to the end of the run.</summary>
    IReadOnlyList<PromotionStep> Steps(KargoOptions options);
}
