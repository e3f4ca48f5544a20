/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.ts';
    import    { order as Query_order } from './../resolvers/Query/order.ts';
import    { orderByNumber as Query_orderByNumber } from './../resolvers/Query/orderByNumber.ts';
import    { orderDocument as Query_orderDocument } from './../resolvers/Query/orderDocument.ts';
import    { orderDocuments as Query_orderDocuments } from './../resolvers/Query/orderDocuments.ts';
import    { orderLine as Query_orderLine } from './../resolvers/Query/orderLine.ts';
import    { orders as Query_orders } from './../resolvers/Query/orders.ts';
import    { eraseExpiredOrderDocuments as Mutation_eraseExpiredOrderDocuments } from './../resolvers/Mutation/eraseExpiredOrderDocuments.ts';
import    { eraseOrderDocument as Mutation_eraseOrderDocument } from './../resolvers/Mutation/eraseOrderDocument.ts';
import    { liftHold as Mutation_liftHold } from './../resolvers/Mutation/liftHold.ts';
import    { placeHold as Mutation_placeHold } from './../resolvers/Mutation/placeHold.ts';
import    { redriveOrderDocument as Mutation_redriveOrderDocument } from './../resolvers/Mutation/redriveOrderDocument.ts';
import    { setOrderRules as Mutation_setOrderRules } from './../resolvers/Mutation/setOrderRules.ts';
import    { Entitlement } from './../resolvers/Entitlement.ts';
import    { HoldLifted } from './../resolvers/HoldLifted.ts';
import    { HoldPlaced } from './../resolvers/HoldPlaced.ts';
import    { InboundDocument } from './../resolvers/InboundDocument.ts';
import    { InboundDocumentConnection } from './../resolvers/InboundDocumentConnection.ts';
import    { LineItem } from './../resolvers/LineItem.ts';
import    { OperationalModel } from './../resolvers/OperationalModel.ts';
import    { Order } from './../resolvers/Order.ts';
import    { OrderConnection } from './../resolvers/OrderConnection.ts';
import    { OrderDocumentErased } from './../resolvers/OrderDocumentErased.ts';
import    { OrderLine } from './../resolvers/OrderLine.ts';
import    { OrderLineConnection } from './../resolvers/OrderLineConnection.ts';
import    { OrderRulesSet } from './../resolvers/OrderRulesSet.ts';
import    { Organization } from './../resolvers/Organization.ts';
    export const resolvers: Resolvers = {
      Query: { order: Query_order,orderByNumber: Query_orderByNumber,orderDocument: Query_orderDocument,orderDocuments: Query_orderDocuments,orderLine: Query_orderLine,orders: Query_orders },
      Mutation: { eraseExpiredOrderDocuments: Mutation_eraseExpiredOrderDocuments,eraseOrderDocument: Mutation_eraseOrderDocument,liftHold: Mutation_liftHold,placeHold: Mutation_placeHold,redriveOrderDocument: Mutation_redriveOrderDocument,setOrderRules: Mutation_setOrderRules },
      
      Entitlement: Entitlement,
HoldLifted: HoldLifted,
HoldPlaced: HoldPlaced,
InboundDocument: InboundDocument,
InboundDocumentConnection: InboundDocumentConnection,
LineItem: LineItem,
OperationalModel: OperationalModel,
Order: Order,
OrderConnection: OrderConnection,
OrderDocumentErased: OrderDocumentErased,
OrderLine: OrderLine,
OrderLineConnection: OrderLineConnection,
OrderRulesSet: OrderRulesSet,
Organization: Organization
    }