namespace HashiCorp.Cdktf;

/// <summary>Arguments of the backend that stores the state in a PostgreSQL database.</summary>
public interface IPgBackendConfig
{
    /// <summary>The connection string.</summary>
    string ConnStr { get; }

    /// <summary>The schema of the states. Default: <c>terraform_remote_state</c>.</summary>
    string? SchemaName => null;

    /// <summary>Whether to skip creating the index, if it already exists.</summary>
    bool? SkipIndexCreation => null;

    /// <summary>Whether to skip creating the schema, if it already exists.</summary>
    bool? SkipSchemaCreation => null;

    /// <summary>Whether to skip creating the table, if it already exists.</summary>
    bool? SkipTableCreation => null;
}

/// <inheritdoc cref="IPgBackendConfig"/>
public class PgBackendConfig : TerraformStruct, IPgBackendConfig
{
    /// <inheritdoc/>
    public string ConnStr { get => GetArgument<string>("conn_str")!; set => SetArgument("conn_str", value); }

    /// <inheritdoc/>
    public string? SchemaName { get => GetArgument<string>("schema_name"); set => SetArgument("schema_name", value); }

    /// <inheritdoc/>
    public bool? SkipIndexCreation { get => GetArgument<bool?>("skip_index_creation"); set => SetArgument("skip_index_creation", value); }

    /// <inheritdoc/>
    public bool? SkipSchemaCreation { get => GetArgument<bool?>("skip_schema_creation"); set => SetArgument("skip_schema_creation", value); }

    /// <inheritdoc/>
    public bool? SkipTableCreation { get => GetArgument<bool?>("skip_table_creation"); set => SetArgument("skip_table_creation", value); }
}
