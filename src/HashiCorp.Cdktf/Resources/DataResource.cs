using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Arguments of a <see cref="DataResource"/>.</summary>
public interface IDataConfig : ITerraformMetaArguments
{
    /// <summary>Values stored in the state. <see cref="DataResource.Output"/> returns them after an apply.</summary>
    IDictionary<string, object>? Input => null;

    /// <summary>Values whose change replaces the resource and reruns its provisioners.</summary>
    IDictionary<string, object>? TriggersReplace => null;
}

/// <inheritdoc cref="IDataConfig"/>
public class DataConfig : TerraformMetaArguments, IDataConfig
{
    /// <inheritdoc/>
    public IDictionary<string, object>? Input
    {
        get => GetArgument<IDictionary<string, object>>("input");
        set => SetArgument("input", value);
    }

    /// <inheritdoc/>
    public IDictionary<string, object>? TriggersReplace
    {
        get => GetArgument<IDictionary<string, object>>("triggers_replace");
        set => SetArgument("triggers_replace", value);
    }
}

/// <summary>A built-in resource of Terraform that stores values and runs provisioners.</summary>
public class DataResource : TerraformResource
{
    /// <summary>Adds a resource that stores values.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">The id, unique among the children of the parent.</param>
    /// <param name="config">The values.</param>
    public DataResource(Construct scope, string id, IDataConfig? config = null)
        : base(scope, id, TfResourceType, null, config)
    {
    }

    /// <summary>The type in Terraform.</summary>
    public static string TfResourceType => "terraform_data";

    /// <summary>The id that Terraform assigns.</summary>
    public virtual string Id => GetStringAttribute("id");

    /// <summary>The values of <see cref="IDataConfig.Input"/> after an apply.</summary>
    public virtual AnyMap Output => new(this, "output");

    /// <inheritdoc cref="IDataConfig.Input"/>
    public virtual IDictionary<string, object> Input
    {
        get => GetAnyMapAttribute("input");
        set => SetArgument("input", value);
    }

    /// <summary>The values as set.</summary>
    public virtual IDictionary<string, object>? InputInput => GetArgument<IDictionary<string, object>>("input");

    /// <inheritdoc cref="IDataConfig.TriggersReplace"/>
    public virtual IDictionary<string, object> TriggersReplace
    {
        get => GetAnyMapAttribute("triggers_replace");
        set => SetArgument("triggers_replace", value);
    }

    /// <summary>The triggers as set.</summary>
    public virtual IDictionary<string, object>? TriggersReplaceInput => GetArgument<IDictionary<string, object>>("triggers_replace");

    /// <summary>Imports an existing resource whose configuration Terraform generates.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="importToId">The id in the configuration.</param>
    /// <param name="importFromId">The id of the existing resource.</param>
    /// <param name="provider">The provider, if it is not the default one.</param>
    public static ImportableResource GenerateConfigForImport(
        Construct scope, string importToId, string importFromId, TerraformProvider? provider = null) =>
        new(scope, importToId, TfResourceType, importFromId, provider);

    /// <summary>Unsets the values.</summary>
    public virtual void ResetInput() => ResetArgument("input");

    /// <summary>Unsets the triggers.</summary>
    public virtual void ResetTriggersReplace() => ResetArgument("triggers_replace");
}
